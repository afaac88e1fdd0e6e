<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionEditor</name>
    <message numerus="yes">
        <source>The server counted %n more change(s) than your own. What they saved was replaced by yours; the history shows it where your role may read the server&apos;s events.</source>
        <translation>
            <numerusform>The server counted %n more change than your own. What was saved by it was replaced by yours; the history shows it where your role may read the server&apos;s events.</numerusform>
            <numerusform>The server counted %n more changes than your own. What was saved by them was replaced by yours; the history shows it where your role may read the server&apos;s events.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionListModel</name>
    <message numerus="yes">
        <source>%Ln characters, more than the documented limit of %1</source>
        <translation>
            <numerusform>%Ln character, more than the documented limit of %1</numerusform>
            <numerusform>%Ln characters, more than the documented limit of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignDialog</name>
    <message numerus="yes">
        <source>Bring to %n organisation(s)</source>
        <translation>
            <numerusform>Bring to %n organisation</numerusform>
            <numerusform>Bring to %n organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Do %n step(s) in %1</source>
        <extracomment>how many steps, and in how many organisations</extracomment>
        <translation>
            <numerusform>&amp;Do %n step in %1</numerusform>
            <numerusform>&amp;Do %n steps in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo in %n organisation(s)</source>
        <translation>
            <numerusform>Undo in %n organisation</numerusform>
            <numerusform>Undo in %n organisations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignModel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show &amp;plan for %n organisation(s)…</source>
        <translation>
            <numerusform>Show &amp;plan for %n organisation…</numerusform>
            <numerusform>Show &amp;plan for %n organisations…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorTabs</name>
    <message numerus="yes">
        <source>Save the changes to %n actions?</source>
        <translation>
            <numerusform>Save the changes to %n action?</numerusform>
            <numerusform>Save the changes to %n actions?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeFeature</name>
    <message numerus="yes">
        <source>Export %n actions</source>
        <translation>
            <numerusform>Export %n actions</numerusform>
            <numerusform>Export %n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>What is in %n file(s) would be lost</source>
        <translation>
            <numerusform>What is in %n file would be lost</numerusform>
            <numerusform>What is in %n files would be lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>Replaced %n match(es)</source>
        <translation>
            <numerusform>Replaced %n match</numerusform>
            <numerusform>Replaced %n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindInAllPane</name>
    <message numerus="yes">
        <source>%Ln find(s)</source>
        <translation>
            <numerusform>%Ln find</numerusform>
            <numerusform>%Ln finds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln action</numerusform>
            <numerusform>%Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln version</numerusform>
            <numerusform>%Ln versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindResultsModel</name>
    <message numerus="yes">
        <source>%n find(s)</source>
        <translation>
            <numerusform>%n find</numerusform>
            <numerusform>%n finds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowPlanDialog</name>
    <message numerus="yes">
        <source>%n trigger(s) could not be set; the changes of them stay.</source>
        <translation>
            <numerusform>%n trigger could not be set; the changes of it stay.</numerusform>
            <numerusform>%n triggers could not be set; the changes of them stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowTexts</name>
    <message numerus="yes">
        <source>Runs %n action(s), for %1 s at most.</source>
        <translation>
            <numerusform>Runs %n action, for %1 s at most.</numerusform>
            <numerusform>Runs %n actions, for %1 s at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inactive action(s) are skipped.</source>
        <translation>
            <numerusform>%n inactive action is skipped.</numerusform>
            <numerusform>%n inactive actions are skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowsFeature</name>
    <message numerus="yes">
        <source>%n trigger(s) are changed, and that is not applied.</source>
        <translation>
            <numerusform>%n trigger is changed, and that is not applied.</numerusform>
            <numerusform>%n triggers are changed, and that is not applied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowsPane</name>
    <message numerus="yes">
        <source>%n trigger(s) changed, not applied</source>
        <translation>
            <numerusform>%n trigger changed, not applied</numerusform>
            <numerusform>%n triggers changed, not applied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryOptionsPage</name>
    <message numerus="yes">
        <source>day(s)</source>
        <extracomment>behind a number in a field; the number itself is not repeated</extracomment>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptDialog</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The changes of %n action(s) are saved nowhere else and are lost.</source>
        <translation>
            <numerusform>The changes of %n action are saved nowhere else and are lost.</numerusform>
            <numerusform>The changes of %n actions are saved nowhere else and are lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message numerus="yes">
        <source>%1 of %Ln actions</source>
        <translation>
            <numerusform>%1 of %Ln action</numerusform>
            <numerusform>%1 of %Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions</source>
        <translation>
            <numerusform>%Ln action</numerusform>
            <numerusform>%Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n actions?</source>
        <translation>
            <numerusform>Open %n actions?</numerusform>
            <numerusform>Open %n actions?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockoutBar</name>
    <message numerus="yes">
        <source>“%1” is active with %n problem(s) that make it fail.</source>
        <translation>
            <numerusform>“%1” is active with %n problem that make it fail.</numerusform>
            <numerusform>“%1” is active with %n problems that make it fail.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockoutQuestion</name>
    <message numerus="yes">
        <source>Save all, and let people&apos;s sign-ins fail by %n of them?</source>
        <translation>
            <numerusform>Save all, and let people&apos;s sign-ins fail by %n of them?</numerusform>
            <numerusform>Save all, and let people&apos;s sign-ins fail by %n of them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more like these.</source>
        <translation>
            <numerusform>And %n more like these.</numerusform>
            <numerusform>And %n more like these.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyFeature</name>
    <message numerus="yes">
        <source>Add %n actions to &amp;trigger…</source>
        <translation>
            <numerusform>Add %n actions to &amp;trigger…</numerusform>
            <numerusform>Add %n actions to &amp;trigger…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>D&amp;uplicate %n actions…</source>
        <translation>
            <numerusform>D&amp;uplicate %n actions…</numerusform>
            <numerusform>D&amp;uplicate %n actions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De&amp;activate %n actions…</source>
        <translation>
            <numerusform>De&amp;activate %n actions…</numerusform>
            <numerusform>De&amp;activate %n actions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Activate %n actions…</source>
        <translation>
            <numerusform>&amp;Activate %n actions…</numerusform>
            <numerusform>&amp;Activate %n actions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n actions…</source>
        <translation>
            <numerusform>&amp;Delete %n actions…</numerusform>
            <numerusform>&amp;Delete %n actions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n actions</source>
        <extracomment>&quot;Deactivate: 12 actions&quot;</extracomment>
        <translation>
            <numerusform>%1: %n actions</numerusform>
            <numerusform>%1: %n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceholdersDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>some names, and how many more there are</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n script(s)</source>
        <translation>
            <numerusform>in %n script</numerusform>
            <numerusform>in %n scripts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message numerus="yes">
        <source>&amp;Do %n step(s)</source>
        <translation>
            <numerusform>&amp;Do %n step</numerusform>
            <numerusform>&amp;Do %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromoteFeature</name>
    <message numerus="yes">
        <source>Copy %n actions to or&amp;ganisations…</source>
        <translation>
            <numerusform>Copy %n actions to or&amp;ganisations…</numerusform>
            <numerusform>Copy %n actions to or&amp;ganisations…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message numerus="yes">
        <source>Replace %n find(s) in what is open?</source>
        <translation>
            <numerusform>Replace %n find in what is open?</numerusform>
            <numerusform>Replace %n finds in what is open?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced %n find(s) in what is open; nothing of it is saved.</source>
        <translation>
            <numerusform>Replaced %n find in what is open; nothing of it is saved.</numerusform>
            <numerusform>Replaced %n finds in what is open; nothing of it is saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunPane</name>
    <message numerus="yes">
        <source>All %n case(s) passed.</source>
        <translation>
            <numerusform>All %n case passed.</numerusform>
            <numerusform>All %n cases passed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) failed.</source>
        <translation>
            <numerusform>%n case failed.</numerusform>
            <numerusform>%n cases failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveDoubts</name>
    <message numerus="yes">
        <source>• and %n more</source>
        <translation>
            <numerusform>• and one more</numerusform>
            <numerusform>• and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save “%1” with %n errors?</source>
        <translation>
            <numerusform>Save “%1” with an error?</numerusform>
            <numerusform>Save “%1” with %n errors?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeoutDialog</name>
    <message numerus="yes">
        <source>Timeout of %n actions</source>
        <translation>
            <numerusform>Timeout of %n actions</numerusform>
            <numerusform>Timeout of %n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message numerus="yes">
        <source>There are %n more to choose from.</source>
        <translation>
            <numerusform>There is %n more to choose from.</numerusform>
            <numerusform>There are %n more to choose from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>promote::MatrixModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>times</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>triggerchoice</name>
    <message numerus="yes">
        <source>runs %n of them</source>
        <translation>
            <numerusform>runs %n of them</numerusform>
            <numerusform>runs %n of them</numerusform>
        </translation>
    </message>
</context>
</TS>
