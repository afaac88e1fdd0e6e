<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionColumns</name>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
</context>
<context>
    <name>ActionEditor</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Save as a new action</source>
        <translation>Als neue Action speichern</translation>
    </message>
    <message>
        <source>Show the server&apos;s version</source>
        <translation>Fassung vom Server zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel saving</source>
        <translation>Speichern abbrechen</translation>
    </message>
    <message>
        <source>Ln %1 : %2</source>
        <extracomment>%1 is a line, %2 a column</extracomment>
        <translation>Z. %1 : %2</translation>
    </message>
    <message>
        <source>Left out NUL characters, which the server cannot store.</source>
        <translation>NUL-Zeichen wurden weggelassen, da der Server sie nicht speichern kann.</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Save a script over the documented limit?</source>
        <translation>Ein Skript über der dokumentierten Grenze speichern?</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Revert “%1” to the server&apos;s version?</source>
        <translation>„%1“ auf die Fassung vom Server zurücksetzen?</translation>
    </message>
    <message>
        <source>Your changes to its settings go. Changes to the script can be brought back with Undo.</source>
        <translation>Änderungen an den Einstellungen gehen verloren. Änderungen am Skript lassen sich mit „Rückgängig“ zurückholen.</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Somebody else changed this action while you were editing it.</source>
        <translation>Diese Action wurde während der Bearbeitung von jemand anderem geändert.</translation>
    </message>
    <message>
        <source>The server has sequence %1 now, your edit started from %2. Saving replaces their version; your text is still here.</source>
        <translation>Der Server hat jetzt Sequenz %1, Ihre Bearbeitung begann mit %2. Speichern ersetzt die fremde Fassung; Ihr Text ist noch da.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>New, not on the server yet</source>
        <translation>Neu, noch nicht auf dem Server</translation>
    </message>
    <message>
        <source>Changed, not saved</source>
        <translation>Geändert, nicht gespeichert</translation>
    </message>
    <message>
        <source>No changes: the server already has this</source>
        <translation>Keine Änderungen: Der Server hat dies bereits</translation>
    </message>
    <message>
        <source>Saved %1 as sequence %2</source>
        <translation>Um %1 als Sequenz %2 gespeichert</translation>
    </message>
    <message>
        <source>%1. A timeout of 0 runs as 20 s</source>
        <translation>%1. Ein Timeout von 0 gilt als 20 s</translation>
    </message>
</context>
<context>
    <name>ActionHeader</name>
    <message>
        <source>Allo&amp;wed to fail</source>
        <translation>Darf &amp;fehlschlagen</translation>
    </message>
    <message>
        <source>Rever&amp;t</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Name of the action</source>
        <translation>Name der Action</translation>
    </message>
    <message>
        <source>Name, and of the function that is called</source>
        <translation>Name, auch der aufgerufenen Funktion</translation>
    </message>
    <message>
        <source>Timeout in seconds</source>
        <translation>Timeout in Sekunden</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>How long the action may run: 0 to 20 seconds. 0 runs as 20 seconds.</source>
        <translation>Wie lange die Action laufen darf: 0 bis 20 Sekunden. 0 gilt als 20 Sekunden.</translation>
    </message>
    <message>
        <source>If the action fails, sign-in goes on without it. If not allowed, a fault in the script locks people out.</source>
        <translation>Schlägt die Action fehl, geht die Anmeldung ohne sie weiter. Darf sie es nicht, sperrt ein Fehler im Skript die Benutzer aus.</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>T&amp;imeout</source>
        <translation>&amp;Timeout</translation>
    </message>
    <message>
        <source>Saving is under way.</source>
        <translation>Das Speichern läuft bereits.</translation>
    </message>
    <message>
        <source>The server has all of this already.</source>
        <translation>Der Server hat all dies bereits.</translation>
    </message>
    <message>
        <source>Create the action on the server (Ctrl+S)</source>
        <translation>Die Action auf dem Server anlegen (Strg+S)</translation>
    </message>
    <message>
        <source>Save to the server (Ctrl+S)</source>
        <translation>Auf dem Server speichern (Strg+S)</translation>
    </message>
    <message>
        <source>Put the server&apos;s version back into the editor</source>
        <translation>Die Fassung vom Server wieder in den Editor holen</translation>
    </message>
    <message>
        <source>The server has no version of a new action yet.</source>
        <translation>Von einer neuen Action hat der Server noch keine Fassung.</translation>
    </message>
    <message>
        <source>There is nothing to revert.</source>
        <translation>Es gibt nichts zurückzusetzen.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a function, so the server will not find one to call.</source>
        <translation>„%1“ kann kein Funktionsname sein, daher findet der Server keine Funktion zum Aufrufen.</translation>
    </message>
    <message>
        <source>The script&apos;s function is still called “%1”. The server calls the one named like the action.</source>
        <translation>Die Funktion im Skript heißt noch „%1“. Der Server ruft diejenige auf, die wie die Action heißt.</translation>
    </message>
    <message>
        <source>The script has no function “%1”. The server calls the one named like the action.</source>
        <translation>Das Skript hat keine Funktion „%1“. Der Server ruft diejenige auf, die wie die Action heißt.</translation>
    </message>
    <message>
        <source>Rename the function, too</source>
        <translation>Auch die Funktion umbenennen</translation>
    </message>
</context>
<context>
    <name>ActionListModel</name>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>a time in seconds, such as &quot;1.5 s&quot;</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Active: runs wherever a flow names it</source>
        <translation>Aktiv: läuft überall, wo ein Flow sie nennt</translation>
    </message>
    <message>
        <source>Inactive: flows that name it skip it</source>
        <translation>Inaktiv: Flows, die sie nennen, überspringen sie</translation>
    </message>
    <message>
        <source>The server did not say whether it is active</source>
        <translation>Der Server hat nicht mitgeteilt, ob sie aktiv ist</translation>
    </message>
    <message>
        <source>20 s, the longest that a script may run. A timeout of 0 means the same.</source>
        <translation>20 s, so lange darf ein Skript höchstens laufen. Ein Timeout von 0 bedeutet dasselbe.</translation>
    </message>
    <message>
        <source>The server stops the script after %1 s</source>
        <translation>Der Server bricht das Skript nach %1 s ab</translation>
    </message>
    <message>
        <source>If the script fails, the flow goes on as if it had not run</source>
        <translation>Schlägt das Skript fehl, geht der Flow weiter, als wäre es nicht gelaufen</translation>
    </message>
    <message>
        <source>If the script fails, the flow fails with it</source>
        <translation>Schlägt das Skript fehl, schlägt auch der Flow fehl</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters, more than the documented limit of %1</source>
        <translation>
            <numerusform>%Ln Zeichen, mehr als die dokumentierte Grenze von %1</numerusform>
            <numerusform>%Ln Zeichen, mehr als die dokumentierte Grenze von %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not say when it was last changed</source>
        <translation>Der Server hat nicht mitgeteilt, wann sie zuletzt geändert wurde</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Timeout: how long the script may run</source>
        <translation>Timeout: wie lange das Skript laufen darf</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>Allowed to fail: the flow goes on if the script fails</source>
        <translation>Darf fehlschlagen: Der Flow geht weiter, wenn das Skript fehlschlägt</translation>
    </message>
    <message>
        <source>Allowed to fail</source>
        <translation>Darf fehlschlagen</translation>
    </message>
    <message>
        <source>Characters in the script</source>
        <translation>Zeichen im Skript</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Last change on the server</source>
        <translation>Letzte Änderung auf dem Server</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>CodeEditor</name>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Toggle co&amp;mment</source>
        <translation>Ko&amp;mmentar umschalten</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles aus&amp;wählen</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Connect to a demo server inside the program.</source>
        <translation>Mit einem Demo-Server im Programm selbst verbinden.</translation>
    </message>
    <message>
        <source>Connect to the instance at &lt;URL&gt;, such as https://acme.example.com.</source>
        <translation>Mit der Instanz unter &lt;URL&gt; verbinden, etwa https://acme.example.com.</translation>
    </message>
    <message>
        <source>Read the access token from &lt;FILE&gt;; with --url.</source>
        <translation>Das Zugriffstoken aus &lt;FILE&gt; lesen; zusammen mit --url.</translation>
    </message>
    <message>
        <source>Act in the organisation with this &lt;ID&gt;; else in the token owner&apos;s own.</source>
        <translation>In der Organisation mit dieser &lt;ID&gt; arbeiten; sonst in der des Token-Eigentümers.</translation>
    </message>
    <message>
        <source>Open the action with this &lt;NAME-OR-ID&gt;.</source>
        <translation>Die Action mit &lt;NAME-OR-ID&gt; öffnen.</translation>
    </message>
    <message>
        <source>Do the main job in the window, on an action made for it, and write a picture of each step to &lt;DIR&gt;.</source>
        <translation>Die Hauptaufgabe im Fenster an einer dafür angelegten Action vorführen und von jedem Schritt ein Bild nach &lt;DIR&gt; schreiben.</translation>
    </message>
    <message>
        <source>Leave as soon as the window shows its first content.</source>
        <translation>Beenden, sobald das Fenster den ersten Inhalt zeigt.</translation>
    </message>
    <message>
        <source>Run only the demo server, print its address and tokens as one line of JSON, and serve until stopped. Needs no display.</source>
        <translation>Nur den Demo-Server ausführen, dessen Adresse und Tokens als eine Zeile JSON ausgeben und laufen, bis er angehalten wird. Braucht keinen Bildschirm.</translation>
    </message>
    <message>
        <source>With --serve-demo: listen on port &lt;N&gt;; 0 takes a free one.</source>
        <translation>Mit --serve-demo: auf Port &lt;N&gt; lauschen; 0 nimmt einen freien.</translation>
    </message>
    <message>
        <source>With --serve-demo: begin with this state, &lt;empty|sample&gt;.</source>
        <translation>Mit --serve-demo: mit diesem Zustand beginnen, &lt;empty|sample&gt;.</translation>
    </message>
    <message>
        <source>With --serve-demo: answer after &lt;MS&gt; milliseconds.</source>
        <translation>Mit --serve-demo: nach &lt;MS&gt; Millisekunden antworten.</translation>
    </message>
    <message>
        <source>With --serve-demo: reads follow writes after &lt;MS&gt; milliseconds.</source>
        <translation>Mit --serve-demo: Gelesenes folgt Geschriebenem nach &lt;MS&gt; Millisekunden.</translation>
    </message>
    <message>
        <source>With --serve-demo: answer this share of requests, 0 to 1, with 500 or 503.</source>
        <translation>Mit --serve-demo: diesen Anteil der Anfragen, 0 bis 1, mit 500 oder 503 beantworten.</translation>
    </message>
    <message>
        <source>With --serve-demo: one of %1.</source>
        <translation>Mit --serve-demo: eine der Störungen %1.</translation>
    </message>
    <message>
        <source>With --serve-demo: faults hit only the first &lt;N&gt; requests.</source>
        <translation>Mit --serve-demo: Störungen treffen nur die ersten &lt;N&gt; Anfragen.</translation>
    </message>
    <message>
        <source>With --serve-demo: faults hit only this HTTP &lt;METHOD&gt;.</source>
        <translation>Mit --serve-demo: Störungen treffen nur diese HTTP-&lt;METHOD&gt;.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe anzeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version anzeigen.</translation>
    </message>
    <message>
        <source>--%1 must be a number from %2 to %3, not “%4”.</source>
        <translation>--%1 muss eine Zahl von %2 bis %3 sein, nicht „%4“.</translation>
    </message>
    <message>
        <source>--fault does not know “%1”. It knows %2.</source>
        <translation>--fault kennt „%1“ nicht. Bekannt sind %2.</translation>
    </message>
    <message>
        <source>--state must be “empty” or “sample”, not “%1”.</source>
        <translation>--state muss „empty“ oder „sample“ sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>--tour needs a folder for its pictures.</source>
        <translation>--tour braucht einen Ordner für die Bilder.</translation>
    </message>
    <message>
        <source>--demo and --url cannot be used together.</source>
        <translation>--demo und --url lassen sich nicht zusammen verwenden.</translation>
    </message>
    <message>
        <source>--token-file needs --url.</source>
        <translation>--token-file braucht --url.</translation>
    </message>
    <message>
        <source>--url needs --token-file: a file that holds an access token.</source>
        <translation>--url braucht --token-file: eine Datei, die ein Zugriffstoken enthält.</translation>
    </message>
    <message>
        <source>%1 needs --demo, or --url and --token-file.</source>
        <translation>%1 braucht --demo oder aber --url und --token-file.</translation>
    </message>
    <message>
        <source>Edit the Actions of a ZITADEL identity server.</source>
        <translation>Die Actions eines ZITADEL-Identitätsservers bearbeiten.</translation>
    </message>
    <message>
        <source>Unexpected argument “%1”.</source>
        <translation>Unerwartetes Argument „%1“.</translation>
    </message>
    <message>
        <source>--serve-demo and --%1 cannot be used together.</source>
        <translation>--serve-demo und --%1 lassen sich nicht zusammen verwenden.</translation>
    </message>
    <message>
        <source>--%1 needs --serve-demo.</source>
        <translation>--%1 braucht --serve-demo.</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Last write</source>
        <translation>Zuletzt geschrieben</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Owner id</source>
        <translation>Eigentümer-ID</translation>
    </message>
    <message>
        <source>Action id</source>
        <translation>Action-ID</translation>
    </message>
    <message>
        <source>not on the server yet</source>
        <translation>noch nicht auf dem Server</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Counts the changes of this action; each save that changes something adds one.</source>
        <translation>Zählt die Änderungen dieser Action; jedes Speichern, das etwas ändert, zählt eins weiter.</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht mitgeteilt</translation>
    </message>
</context>
<context>
    <name>EditorTabs</name>
    <message>
        <source>Open actions</source>
        <translation>Offene Actions</translation>
    </message>
    <message>
        <source>Close tab (Ctrl+W)</source>
        <translation>Tab schließen (Strg+W)</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Tab schließen</translation>
    </message>
    <message>
        <source>%1 ●</source>
        <translation>%1 ●</translation>
    </message>
    <message>
        <source>Changed, not saved</source>
        <translation>Geändert, nicht gespeichert</translation>
    </message>
    <message>
        <source>New, not on the server yet</source>
        <translation>Neu, noch nicht auf dem Server</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Die Änderungen an %1 speichern?</translation>
    </message>
    <message numerus="yes">
        <source>Save the changes to %n actions?</source>
        <translation>
            <numerusform>Die Änderungen an %n Action speichern?</numerusform>
            <numerusform>Die Änderungen an %n Actions speichern?</numerusform>
        </translation>
    </message>
    <message>
        <source>Discarded changes cannot be brought back.</source>
        <translation>Verworfene Änderungen lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>%1. Discarded changes cannot be brought back.</source>
        <translation>%1. Verworfene Änderungen lassen sich nicht zurückholen.</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what a value means, %2 the value; read out by screen readers</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>Replaced %n match(es)</source>
        <translation>
            <numerusform>%n Treffer ersetzt</numerusform>
            <numerusform>%n Treffer ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>For example &quot;3 of 17&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 – Continued from the top</source>
        <extracomment>After the place, for example &quot;1 of 17&quot;</extracomment>
        <translation>%1 – Vom Anfang fortgesetzt</translation>
    </message>
    <message>
        <source>%1 – Continued from the bottom</source>
        <translation>%1 – Vom Ende fortgesetzt</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Fi&amp;nd:</source>
        <translation>S&amp;uchen:</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Groß/klein</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>Regex</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Re&amp;place:</source>
        <translation>E&amp;rsatz:</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Replace a&amp;ll</source>
        <translation>A&amp;lle ersetzen</translation>
    </message>
    <message>
        <source>First type what to find</source>
        <translation>Zuerst den Suchtext eingeben</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Es wurde nichts gefunden</translation>
    </message>
    <message>
        <source>This script is read-only</source>
        <translation>Dieses Skript ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Find next (F3 or Enter)</source>
        <translation>Nächster Treffer (F3 oder Enter)</translation>
    </message>
    <message>
        <source>Find previous (Shift+F3 or Shift+Enter)</source>
        <translation>Vorheriger Treffer (Umschalt+F3 oder Umschalt+Enter)</translation>
    </message>
    <message>
        <source>Replace this match and go to the next</source>
        <translation>Diesen Treffer ersetzen und zum nächsten gehen</translation>
    </message>
    <message>
        <source>Replace all matches, as one step to undo</source>
        <translation>Alle Treffer ersetzen, in einem Schritt rückgängig zu machen</translation>
    </message>
</context>
<context>
    <name>GoToLineBar</name>
    <message>
        <source>Go to line</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Line, or line:column</source>
        <translation>Zeile oder Zeile:Spalte</translation>
    </message>
    <message>
        <source>&amp;Go to line:</source>
        <translation>&amp;Gehe zu Zeile:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>1 to %1, or line:column</source>
        <extracomment>%1 is the last line&apos;s number</extracomment>
        <translation>1 bis %1 oder Zeile:Spalte</translation>
    </message>
</context>
<context>
    <name>LengthMeter</name>
    <message>
        <source>%1 characters (Unicode code points), %2 bytes as UTF-8.
The API documents %3 characters; servers since v2.37.0 take %4 bytes.</source>
        <translation>%1 Zeichen (Unicode-Codepunkte), %2 Bytes als UTF-8.
Die API dokumentiert %3 Zeichen; Server ab v2.37.0 nehmen %4 Bytes an.</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Length of the script: %1</source>
        <translation>Länge des Skripts: %1</translation>
    </message>
    <message>
        <source>near the limit</source>
        <translation>nahe an der Grenze</translation>
    </message>
    <message>
        <source>over the documented limit</source>
        <translation>über der dokumentierten Grenze</translation>
    </message>
    <message>
        <source>too long to save</source>
        <translation>zu lang zum Speichern</translation>
    </message>
    <message>
        <source>%1 characters, within the limit</source>
        <translation>%1 Zeichen, innerhalb der Grenze</translation>
    </message>
    <message>
        <source>%1 characters, %2</source>
        <translation>%1 Zeichen, %2</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Filter names, scripts</source>
        <translation>Namen, Skripte filtern</translation>
    </message>
    <message>
        <source>Filter the actions</source>
        <translation>Die Actions filtern</translation>
    </message>
    <message>
        <source>Shows actions with all these words in the name or in the script</source>
        <translation>Zeigt Actions, die all diese Wörter im Namen oder im Skript haben</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Sort order and columns</source>
        <translation>Sortierung und Spalten</translation>
    </message>
    <message>
        <source>Loading actions</source>
        <translation>Actions werden geladen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Neue Action</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln actions</source>
        <translation>
            <numerusform>%1 von %Ln Action</numerusform>
            <numerusform>%1 von %Ln Actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions</source>
        <translation>
            <numerusform>%Ln Action</numerusform>
            <numerusform>%Ln Actions</numerusform>
        </translation>
    </message>
    <message>
        <source>No action matches “%1”</source>
        <translation>Keine Action passt zu „%1“</translation>
    </message>
    <message>
        <source>Names and scripts were searched.</source>
        <translation>Durchsucht wurden Namen und Skripte.</translation>
    </message>
    <message>
        <source>Loading actions…</source>
        <translation>Actions werden geladen …</translation>
    </message>
    <message>
        <source>No actions yet</source>
        <translation>Noch keine Actions</translation>
    </message>
    <message>
        <source>No actions in %1 yet</source>
        <translation>Noch keine Actions in %1</translation>
    </message>
    <message>
        <source>An action is a script that runs when people sign in or get a token.</source>
        <translation>Eine Action ist ein Skript, das läuft, wenn sich jemand anmeldet oder ein Token erhält.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>The actions of an organisation are listed here once a server is chosen.</source>
        <translation>Hier stehen die Actions einer Organisation, sobald ein Server gewählt ist.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No action is open</source>
        <translation>Keine Action geöffnet</translation>
    </message>
    <message>
        <source>Choose one from the list and press Enter, or begin a new one.</source>
        <translation>Eine aus der Liste wählen und Enter drücken oder eine neue beginnen.</translation>
    </message>
    <message>
        <source>Delete the action “%1”?</source>
        <translation>Die Action „%1“ löschen?</translation>
    </message>
    <message>
        <source>It is deleted on the server. Flows that use it go on without it.</source>
        <translation>Sie wird auf dem Server gelöscht. Flows, die sie verwenden, laufen ohne sie weiter.</translation>
    </message>
    <message>
        <source>Your unsaved changes stay in the tab, as a new action.</source>
        <translation>Ihre nicht gespeicherten Änderungen bleiben als neue Action im Tab.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Own organisation</source>
        <translation>Eigene Organisation</translation>
    </message>
    <message>
        <source>%1[*] – %2 – %3</source>
        <translation>%1[*] – %2 – %3</translation>
    </message>
    <message>
        <source>%1 – %2[*]</source>
        <translation>%1 – %2[*]</translation>
    </message>
    <message>
        <source>&amp;Activate</source>
        <translation>&amp;Aktivieren</translation>
    </message>
    <message>
        <source>De&amp;activate</source>
        <translation>De&amp;aktivieren</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New action</source>
        <translation>&amp;Neue Action</translation>
    </message>
    <message>
        <source>Re&amp;load list</source>
        <translation>Liste neu &amp;laden</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save a&amp;ll</source>
        <translation>&amp;Alle speichern</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>Tab s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo in the script</source>
        <translation>&amp;Rückgängig im Skript</translation>
    </message>
    <message>
        <source>&amp;Redo in the script</source>
        <translation>Wieder&amp;herstellen im Skript</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Vorheriger Treffer</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>&amp;Ersetzen …</translation>
    </message>
    <message>
        <source>&amp;Go to line…</source>
        <translation>&amp;Gehe zu Zeile …</translation>
    </message>
    <message>
        <source>Toggle &amp;comment</source>
        <translation>&amp;Kommentar umschalten</translation>
    </message>
    <message>
        <source>&amp;Action</source>
        <translation>&amp;Action</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>&amp;Copy id</source>
        <translation>ID &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Ans&amp;icht</translation>
    </message>
    <message>
        <source>&amp;List and details</source>
        <translation>&amp;Liste und Details</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Filter the list</source>
        <translation>Liste &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Vorheriger &amp;Bereich</translation>
    </message>
    <message>
        <source>Last &amp;used tab</source>
        <translation>Zuletzt benutzter &amp;Tab</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Action Studio</source>
        <translation>Ü&amp;ber Action Studio</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>Main tools</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>The server this window talks to</source>
        <translation>Der Server, mit dem dieses Fenster verbunden ist</translation>
    </message>
    <message>
        <source>Organisation: choose another</source>
        <translation>Organisation: eine andere wählen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>About Action Studio</source>
        <translation>Über Action Studio</translation>
    </message>
    <message>
        <source>Action Studio %1</source>
        <translation>Action Studio %1</translation>
    </message>
    <message>
        <source>Edits the Actions of a ZITADEL identity server.

Free software under the GNU General Public License, version 3. It comes without any warranty. Not affiliated with the makers of ZITADEL.</source>
        <translation>Bearbeitet die Actions eines ZITADEL-Identitätsservers.

Freie Software unter der GNU General Public License, Version 3. Ohne jede Gewährleistung. Keine Verbindung zu den Herstellern von ZITADEL.</translation>
    </message>
    <message>
        <source>L&amp;arger text</source>
        <translation>Text &amp;größer</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Text &amp;kleiner</translation>
    </message>
    <message>
        <source>N&amp;ormal text size</source>
        <translation>N&amp;ormale Textgröße</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The demo server could not start: %1</source>
        <translation>Der Demo-Server konnte nicht starten: %1</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Demo server</source>
        <translation>Demo-Server</translation>
    </message>
    <message>
        <source>The server does not know the organisation “%1”.</source>
        <translation>Der Server kennt die Organisation „%1“ nicht.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>A step of the tour did not show what it should; see %1.</source>
        <translation>Ein Schritt der Vorführung zeigte nicht, was er sollte; siehe %1.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Action Studio</source>
        <translation>Action Studio</translation>
    </message>
    <message>
        <source>Edit the Actions of a ZITADEL instance</source>
        <translation>Die Actions einer ZITADEL-Instanz bearbeiten</translation>
    </message>
    <message>
        <source>Just looking? The demo is an instance inside this program, with a dozen actions. Nothing leaves your machine.</source>
        <translation>Nur umsehen? Die Demo ist eine Instanz in diesem Programm, mit einem Dutzend Actions. Nichts verlässt Ihren Rechner.</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>Demo aus&amp;probieren</translation>
    </message>
    <message>
        <source>Address of the instance</source>
        <translation>Adresse der Instanz</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>A personal access token of a service account. It is kept in memory only, until you quit.</source>
        <translation>Ein persönliches Zugriffstoken (PAT) eines Dienstkontos. Es bleibt nur im Arbeitsspeicher, bis zum Beenden.</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>Ad&amp;resse</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>The access token is missing.</source>
        <translation>Das Zugriffstoken fehlt.</translation>
    </message>
</context>
<context>
    <name>TextSearch</name>
    <message>
        <source>Error at character %2: %1</source>
        <extracomment>%1 is what is wrong, in English, for example &quot;missing closing parenthesis&quot;</extracomment>
        <translation>Fehler bei Zeichen %2: %1</translation>
    </message>
    <message>
        <source>Error in the expression: %1</source>
        <translation>Fehler im Ausdruck: %1</translation>
    </message>
    <message>
        <source>This expression takes too long on this script</source>
        <translation>Dieser Ausdruck braucht bei diesem Skript zu lange</translation>
    </message>
</context>
<context>
    <name>TourReport</name>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>„%1“ kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>This action is being saved already.</source>
        <translation>Diese Action wird bereits gespeichert.</translation>
    </message>
    <message>
        <source>Nothing was sent. Change it, then save again.</source>
        <translation>Es wurde nichts gesendet. Bitte ändern, dann erneut speichern.</translation>
    </message>
    <message>
        <source>There is no action “%1” here.</source>
        <translation>Hier gibt es keine Action „%1“.</translation>
    </message>
    <message>
        <source>Is it in another organisation?</source>
        <translation>Ist sie in einer anderen Organisation?</translation>
    </message>
</context>
<context>
    <name>actionjson</name>
    <message>
        <source>The server sent an answer that is not what ZITADEL sends.</source>
        <translation>Der Server hat eine Antwort gesendet, wie sie nicht von ZITADEL kommt.</translation>
    </message>
    <message>
        <source>Check that the address is the instance&apos;s own, and that no proxy changes answers.</source>
        <translation>Prüfen, ob die Adresse die der Instanz ist und kein Proxy die Antworten verändert.</translation>
    </message>
</context>
<context>
    <name>connection</name>
    <message>
        <source>The instance&apos;s address is empty.</source>
        <translation>Die Adresse der Instanz ist leer.</translation>
    </message>
    <message>
        <source>“%1” is not an address.</source>
        <translation>„%1“ ist keine Adresse.</translation>
    </message>
    <message>
        <source>It should look like https://acme.example.com.</source>
        <translation>Sie sollte aussehen wie https://acme.example.com.</translation>
    </message>
    <message>
        <source>“%1” is not a web address.</source>
        <translation>„%1“ ist keine Webadresse.</translation>
    </message>
    <message>
        <source>The address must not contain a user name or password.</source>
        <translation>Die Adresse darf weder Benutzernamen noch Passwort enthalten.</translation>
    </message>
    <message>
        <source>The address begins with http, so the token would travel unprotected.</source>
        <translation>Die Adresse beginnt mit http, das Token würde also ungeschützt übertragen.</translation>
    </message>
    <message>
        <source>Use https. Plain http is possible only to this machine.</source>
        <translation>Bitte https verwenden. Einfaches http ist nur zu diesem Rechner möglich.</translation>
    </message>
    <message>
        <source>The token file “%1” does not exist.</source>
        <translation>Die Token-Datei „%1“ existiert nicht.</translation>
    </message>
    <message>
        <source>The token file “%1” is a folder.</source>
        <translation>Die Token-Datei „%1“ ist ein Ordner.</translation>
    </message>
    <message>
        <source>The token file “%1” cannot be read: %2</source>
        <translation>Die Token-Datei „%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The token file “%1” is empty.</source>
        <translation>Die Token-Datei „%1“ ist leer.</translation>
    </message>
    <message>
        <source>The token file “%1” does not hold a token.</source>
        <translation>Die Token-Datei „%1“ enthält kein Token.</translation>
    </message>
    <message>
        <source>It should contain the token alone, on one line.</source>
        <translation>Sie sollte nur das Token enthalten, in einer Zeile.</translation>
    </message>
</context>
<context>
    <name>errortext</name>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Not created: %1</source>
        <translation>Nicht angelegt: %1</translation>
    </message>
    <message>
        <source>Not activated: %1</source>
        <translation>Nicht aktiviert: %1</translation>
    </message>
    <message>
        <source>Not deactivated: %1</source>
        <translation>Nicht deaktiviert: %1</translation>
    </message>
    <message>
        <source>Not deleted: %1</source>
        <translation>Nicht gelöscht: %1</translation>
    </message>
    <message>
        <source>Not refreshed: %1</source>
        <translation>Nicht aktualisiert: %1</translation>
    </message>
    <message>
        <source>The list was not loaded: %1</source>
        <translation>Die Liste wurde nicht geladen: %1</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>gRPC code %1</source>
        <translation>gRPC-Code %1</translation>
    </message>
    <message>
        <source>id %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>Der Server meldet: %1</translation>
    </message>
</context>
<context>
    <name>explain</name>
    <message>
        <source>Your text is still here, unchanged.</source>
        <translation>Ihr Text ist noch da, unverändert.</translation>
    </message>
    <message>
        <source>What the server said is below.</source>
        <translation>Die Meldung des Servers steht unten.</translation>
    </message>
    <message>
        <source>The server does not accept the token.</source>
        <translation>Der Server nimmt das Token nicht an.</translation>
    </message>
    <message>
        <source>The token is wrong, expired or was revoked. Connect again with a fresh one, then retry.</source>
        <translation>Das Token ist falsch, abgelaufen oder widerrufen. Mit einem neuen Token verbinden, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The server does not know this organisation.</source>
        <translation>Der Server kennt diese Organisation nicht.</translation>
    </message>
    <message>
        <source>Check the organisation&apos;s id, or choose another organisation.</source>
        <translation>Die ID der Organisation prüfen oder eine andere Organisation wählen.</translation>
    </message>
    <message>
        <source>The server asks for a second factor.</source>
        <translation>Der Server verlangt einen zweiten Faktor.</translation>
    </message>
    <message>
        <source>Sign in again with the second factor, then retry.</source>
        <translation>Mit dem zweiten Faktor neu anmelden, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>You do not have the right to do this in this organisation.</source>
        <translation>Für diesen Vorgang fehlt Ihnen in dieser Organisation die Berechtigung.</translation>
    </message>
    <message>
        <source>Changing actions needs a role such as Org Owner. Ask an administrator, then retry.</source>
        <translation>Zum Ändern von Actions ist eine Rolle wie Org Owner nötig. Einen Administrator fragen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Reading actions needs a role such as Org Owner Viewer. Ask an administrator.</source>
        <translation>Zum Lesen von Actions ist eine Rolle wie Org Owner Viewer nötig. Einen Administrator fragen.</translation>
    </message>
    <message>
        <source>The server refused this.</source>
        <translation>Der Server hat dies abgelehnt.</translation>
    </message>
    <message>
        <source>You are not a member of this organisation.</source>
        <translation>Sie sind kein Mitglied dieser Organisation.</translation>
    </message>
    <message>
        <source>The action may well exist. Choose another organisation or ask for a membership.</source>
        <translation>Die Action kann durchaus existieren. Eine andere Organisation wählen oder um eine Mitgliedschaft bitten.</translation>
    </message>
    <message>
        <source>The server does not answer to this address.</source>
        <translation>Der Server ist unter dieser Adresse nicht zuständig.</translation>
    </message>
    <message>
        <source>ZITADEL picks the instance by name: use the instance&apos;s own domain, not an IP address or another name.</source>
        <translation>ZITADEL wählt die Instanz nach dem Namen: die Domain der Instanz selbst verwenden, keine IP-Adresse und keinen anderen Namen.</translation>
    </message>
    <message>
        <source>The server does not know this call.</source>
        <translation>Der Server kennt diesen Aufruf nicht.</translation>
    </message>
    <message>
        <source>Is the address right? Newer servers may no longer offer Actions V1.</source>
        <translation>Stimmt die Adresse? Neuere Server bieten Actions V1 möglicherweise nicht mehr an.</translation>
    </message>
    <message>
        <source>The action no longer exists on the server.</source>
        <translation>Die Action existiert auf dem Server nicht mehr.</translation>
    </message>
    <message>
        <source>It was deleted or moved out of reach. Your text is still here: save it as a new action to keep it.</source>
        <translation>Sie wurde gelöscht oder ist nicht mehr erreichbar. Ihr Text ist noch da: Zum Behalten als neue Action speichern.</translation>
    </message>
    <message>
        <source>It was deleted meanwhile. Reload the list to see what there is.</source>
        <translation>Sie wurde inzwischen gelöscht. Die Liste neu laden, um den aktuellen Stand zu sehen.</translation>
    </message>
    <message>
        <source>The server already has exactly this.</source>
        <translation>Der Server hat genau dies bereits.</translation>
    </message>
    <message>
        <source>The action is already inactive.</source>
        <translation>Die Action ist bereits inaktiv.</translation>
    </message>
    <message>
        <source>The action is already active.</source>
        <translation>Die Action ist bereits aktiv.</translation>
    </message>
    <message>
        <source>The server refuses the name: it must have 1 to 200 characters.</source>
        <translation>Der Server lehnt den Namen ab: Er muss 1 bis 200 Zeichen haben.</translation>
    </message>
    <message>
        <source>The server refuses the script: it must not be empty, and servers limit its length.</source>
        <translation>Der Server lehnt das Skript ab: Es darf nicht leer sein, und Server begrenzen seine Länge.</translation>
    </message>
    <message>
        <source>Shorten it, then save again.</source>
        <translation>Bitte kürzen, dann erneut speichern.</translation>
    </message>
    <message>
        <source>The server refuses the timeout: it must be 0 to 20 seconds.</source>
        <translation>Der Server lehnt den Timeout ab: Er muss 0 bis 20 Sekunden betragen.</translation>
    </message>
    <message>
        <source>The server refuses this request.</source>
        <translation>Der Server lehnt diese Anfrage ab.</translation>
    </message>
    <message>
        <source>Another action of this organisation has this name.</source>
        <translation>Eine andere Action dieser Organisation hat diesen Namen.</translation>
    </message>
    <message>
        <source>Upper and lower case do not make a difference. Choose another name.</source>
        <translation>Groß- und Kleinschreibung machen keinen Unterschied. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The server could not carry this out just now.</source>
        <translation>Der Server konnte dies gerade nicht ausführen.</translation>
    </message>
    <message>
        <source>Retry.</source>
        <translation>Erneut versuchen.</translation>
    </message>
    <message>
        <source>The instance is blocked.</source>
        <translation>Die Instanz ist gesperrt.</translation>
    </message>
    <message>
        <source>Its operator has to unblock it; a retry will not help before.</source>
        <translation>Der Betreiber muss sie entsperren; vorher hilft kein neuer Versuch.</translation>
    </message>
    <message>
        <source>The instance has used up its quota of requests.</source>
        <translation>Die Instanz hat ihr Kontingent an Anfragen aufgebraucht.</translation>
    </message>
    <message>
        <source>Its operator can raise the quota, or wait for the next period.</source>
        <translation>Der Betreiber kann das Kontingent erhöhen oder den nächsten Zeitraum abwarten.</translation>
    </message>
    <message>
        <source>The server has had too many requests.</source>
        <translation>Der Server hat zu viele Anfragen erhalten.</translation>
    </message>
    <message>
        <source>Wait a moment, then retry.</source>
        <translation>Einen Moment warten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The server, or a proxy before it, failed.</source>
        <translation>Beim Server oder einem Proxy davor ist ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>Retry: saving the same again does no harm.</source>
        <translation>Erneut versuchen: Dasselbe noch einmal zu speichern schadet nicht.</translation>
    </message>
    <message>
        <source>Retry in a moment.</source>
        <translation>In einem Moment erneut versuchen.</translation>
    </message>
    <message>
        <source>The server does not offer this call.</source>
        <translation>Der Server bietet diesen Aufruf nicht an.</translation>
    </message>
    <message>
        <source>Newer servers may no longer offer Actions V1.</source>
        <translation>Neuere Server bieten Actions V1 möglicherweise nicht mehr an.</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>Der Server hat mit Status %1 geantwortet.</translation>
    </message>
    <message>
        <source>It is not known whether the server has saved it. Retry: saving the same again does no harm.</source>
        <translation>Unklar ist, ob der Server gespeichert hat. Erneut versuchen: Dasselbe noch einmal zu speichern schadet nicht.</translation>
    </message>
    <message>
        <source>It is not known whether the server has carried it out. Reload the list to see.</source>
        <translation>Unklar ist, ob der Server es ausgeführt hat. Die Liste neu laden, um es zu sehen.</translation>
    </message>
    <message>
        <source>The connection broke in the middle of the answer.</source>
        <translation>Die Verbindung ist mitten in der Antwort abgebrochen.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Retry, or check the network.</source>
        <translation>Erneut versuchen oder das Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>No safe connection to the server: its certificate was not accepted.</source>
        <translation>Keine sichere Verbindung zum Server: Sein Zertifikat wurde nicht akzeptiert.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the address; for a private certificate authority, add it to this machine&apos;s trusted ones.</source>
        <translation>Es wurde nichts gesendet. Die Adresse prüfen; eine private Zertifizierungsstelle auf diesem Rechner als vertrauenswürdig eintragen.</translation>
    </message>
    <message>
        <source>The address leads somewhere else.</source>
        <translation>Die Adresse führt woandershin.</translation>
    </message>
    <message>
        <source>Use the address it leads to. It is not followed, so that the token stays here.</source>
        <translation>Bitte die Zieladresse verwenden. Der Umleitung wird nicht gefolgt, damit das Token hier bleibt.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the address and the network, then retry.</source>
        <translation>Adresse und Netzwerk prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The answer is not one that ZITADEL sends.</source>
        <translation>Die Antwort ist keine, wie ZITADEL sie sendet.</translation>
    </message>
    <message>
        <source>Something between here and the server, such as a proxy or a sign-in page, may have answered instead. Check the address and the network, then retry.</source>
        <translation>Möglicherweise hat etwas auf dem Weg zum Server geantwortet, etwa ein Proxy oder eine Anmeldeseite. Adresse und Netzwerk prüfen, dann erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>limits</name>
    <message>
        <source>The action needs a name.</source>
        <translation>Die Action braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name has %1 characters; the server takes at most %2.</source>
        <translation>Der Name hat %1 Zeichen; der Server nimmt höchstens %2 an.</translation>
    </message>
    <message>
        <source>The name contains a character that the server cannot store.</source>
        <translation>Der Name enthält ein Zeichen, das der Server nicht speichern kann.</translation>
    </message>
    <message>
        <source>The timeout must be between 0 and 20 seconds.</source>
        <translation>Der Timeout muss zwischen 0 und 20 Sekunden liegen.</translation>
    </message>
    <message>
        <source>The script is empty. The server refuses that.</source>
        <translation>Das Skript ist leer. Das lehnt der Server ab.</translation>
    </message>
    <message>
        <source>The script contains a character that the server cannot store.</source>
        <translation>Das Skript enthält ein Zeichen, das der Server nicht speichern kann.</translation>
    </message>
    <message>
        <source>The script takes %1 bytes; servers refuse more than %2.</source>
        <translation>Das Skript belegt %1 Bytes; Server lehnen mehr als %2 ab.</translation>
    </message>
    <message>
        <source>The script has %1 characters. The API documents a limit of %2 characters; servers since v2.37.0 take up to %3 bytes instead (this script: %4), older ones less.</source>
        <translation>Das Skript hat %1 Zeichen. Die API dokumentiert eine Grenze von %2 Zeichen; Server ab v2.37.0 nehmen stattdessen bis zu %3 Bytes an (dieses Skript: %4), ältere weniger.</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1</source>
        <extracomment>%1 is a time of day such as 09:52</extracomment>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <translation>%1, %2 (%3)</translation>
    </message>
</context>
</TS>
