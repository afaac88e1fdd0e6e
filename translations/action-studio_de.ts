<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>script +%1 −%2</source>
        <extracomment>lines of a script that come, and lines that go</extracomment>
        <translation>Skript +%1 −%2</translation>
    </message>
    <message>
        <source>case of the name</source>
        <translation>Groß- und Kleinschreibung des Namens</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>allowed to fail</source>
        <translation>darf fehlschlagen</translation>
    </message>
    <message>
        <source>active → inactive</source>
        <translation>aktiv → inaktiv</translation>
    </message>
    <message>
        <source>inactive → active</source>
        <translation>inaktiv → aktiv</translation>
    </message>
</context>
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
        <source>Revert “%1” to the server&apos;s version?</source>
        <translation>„%1“ auf die Fassung vom Server zurücksetzen?</translation>
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
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Show what would go wrong with the script (F8 turns to the next)</source>
        <translation>Anzeigen, was am Skript schiefgehen würde (F8 springt zum nächsten Problem)</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Your changes stay in the history of this computer, and Undo brings back those to the script.</source>
        <translation>Ihre Änderungen bleiben im Verlauf auf diesem Computer, und „Rückgängig“ holt die am Skript zurück.</translation>
    </message>
    <message>
        <source>The server has sequence %1 now, your edit started from %2. Your text is still here; a save asks you to merge the two.</source>
        <translation>Auf dem Server liegt jetzt die Sequenz %1, Ihre Bearbeitung begann bei %2. Ihr Text ist noch da; beim Speichern werden Sie gebeten, beide zusammenzuführen.</translation>
    </message>
    <message>
        <source>Somebody else changed this action in the moment before your save.</source>
        <translation>Jemand anderes hat diese Action unmittelbar vor Ihrem Speichern geändert.</translation>
    </message>
    <message numerus="yes">
        <source>The server counted %n more change(s) than your own. What they saved was replaced by yours; the history shows it where your role may read the server&apos;s events.</source>
        <translation>
            <numerusform>Der Server hat %n Änderung mehr gezählt als Ihre eigene. Was dort gespeichert wurde, hat Ihre Version ersetzt; der Verlauf zeigt es, wo Ihre Rolle die Ereignisse des Servers lesen darf.</numerusform>
            <numerusform>Der Server hat %n Änderungen mehr gezählt als Ihre eigene. Was dort gespeichert wurde, hat Ihre Version ersetzt; der Verlauf zeigt es, wo Ihre Rolle die Ereignisse des Servers lesen darf.</numerusform>
        </translation>
    </message>
    <message>
        <source>This new action was not saved yet.</source>
        <translation>Diese neue Action wurde noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>These changes were not saved yet.</source>
        <translation>Diese Änderungen wurden noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>The server has sequence %1 now, what you see is %2.</source>
        <translation>Der Server hat jetzt Sequenz %1, zu sehen ist %2.</translation>
    </message>
    <message>
        <source>Somebody else may have changed this action in the moment before your save.</source>
        <translation>Vielleicht hat jemand anderes diese Action unmittelbar vor Ihrem Speichern geändert.</translation>
    </message>
    <message>
        <source>You typed it %1, and it is not on the server.</source>
        <translation>%1 getippt, und noch nicht auf dem Server.</translation>
    </message>
    <message>
        <source>You made them %1. What differs from the server: %2.</source>
        <translation>Von Ihnen gemacht: %1. Anders als auf dem Server: %2.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>allowed to fail</source>
        <translation>darf fehlschlagen</translation>
    </message>
    <message>
        <source>The sequence went up by %1 more than by your own change. Servers before v2.39 count what happens anywhere in the instance, and there it means nothing; newer ones count this action alone, and there what somebody else saved was replaced by yours. This is told once.</source>
        <translation>Die Sequenz stieg um %1 mehr als durch Ihre eigene Änderung. Server vor v2.39 zählen, was irgendwo in der Instanz geschieht, dort bedeutet es nichts; neuere zählen diese Action allein, dort hat Ihr Speichern ersetzt, was jemand anderes gespeichert hatte. Dies wird einmal mitgeteilt.</translation>
    </message>
    <message>
        <source>Go to its organisation</source>
        <translation>Zu ihrer Organisation</translation>
    </message>
    <message>
        <source>There is no quick fix here.</source>
        <translation>Hier gibt es nichts, was sich schnell beheben lässt.</translation>
    </message>
    <message>
        <source>This action belongs to “%1”.</source>
        <translation>Diese Action gehört zu „%1“.</translation>
    </message>
    <message>
        <source>A save goes there. The list shows “%1”.</source>
        <translation>Gespeichert wird dort. Die Liste zeigt „%1“.</translation>
    </message>
    <message>
        <source>Another action of the organisation has this name.</source>
        <translation>Eine andere Action der Organisation hat diesen Namen.</translation>
    </message>
    <message>
        <source>The action “%1” has this name; the server does not tell capital letters from small ones.</source>
        <translation>Die Action „%1“ hat diesen Namen; der Server unterscheidet Groß- und Kleinbuchstaben nicht.</translation>
    </message>
    <message>
        <source>Somebody else deactivated this action.</source>
        <translation>Jemand anderes hat diese Action deaktiviert.</translation>
    </message>
    <message>
        <source>No trigger runs it until it is activated again. A save leaves it inactive.</source>
        <translation>Kein Trigger führt sie aus, bis sie wieder aktiviert wird. Speichern lässt sie inaktiv.</translation>
    </message>
    <message>
        <source>Somebody else activated this action.</source>
        <translation>Jemand anderes hat diese Action aktiviert.</translation>
    </message>
    <message>
        <source>Its triggers run it. A save leaves it active.</source>
        <translation>Ihre Trigger führen sie aus. Speichern lässt sie aktiv.</translation>
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
    <message>
        <source>The script&apos;s function is called “%1”. The server calls the one named like the action, “%2”.</source>
        <translation>Die Funktion im Skript heißt „%1“. Der Server ruft diejenige auf, die wie die Action heißt: „%2“.</translation>
    </message>
    <message>
        <source>Rename the function</source>
        <translation>Funktion umbenennen</translation>
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
    <message>
        <source>What runs it is being read</source>
        <translation>Was sie ausführt, wird gerade gelesen</translation>
    </message>
    <message>
        <source>No trigger runs it</source>
        <translation>Kein Trigger führt sie aus</translation>
    </message>
    <message>
        <source>Triggers that run the action</source>
        <translation>Trigger, die die Action ausführen</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Trigger</translation>
    </message>
</context>
<context>
    <name>ActionsFeature</name>
    <message>
        <source>&amp;New action</source>
        <translation>&amp;Neue Action</translation>
    </message>
    <message>
        <source>Re&amp;load list</source>
        <translation>Liste neu &amp;laden</translation>
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
        <source>&amp;Activate</source>
        <translation>&amp;Aktivieren</translation>
    </message>
    <message>
        <source>De&amp;activate</source>
        <translation>De&amp;aktivieren</translation>
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
        <source>It is deleted on the server. Flows that use it go on without it.</source>
        <translation>Sie wird auf dem Server gelöscht. Flows, die sie verwenden, laufen ohne sie weiter.</translation>
    </message>
    <message>
        <source>It is deleted on the server, and no longer run by %1.</source>
        <translation>Sie wird auf dem Server gelöscht und nicht mehr ausgeführt von %1.</translation>
    </message>
    <message>
        <source>“Recently deleted” can bring it back.</source>
        <translation>„Kürzlich gelöscht“ kann sie zurückholen.</translation>
    </message>
    <message>
        <source>Your unsaved changes stay in the tab, as a new action.</source>
        <translation>Ihre nicht gespeicherten Änderungen bleiben als neue Action im Tab.</translation>
    </message>
    <message>
        <source>Delete the action “%1”?</source>
        <translation>Die Action „%1“ löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>It is deleted on the server. Which triggers run it is not known; they go on without it.</source>
        <translation>Sie wird auf dem Server gelöscht. Welche Trigger sie ausführen, ist nicht bekannt; sie machen ohne sie weiter.</translation>
    </message>
    <message>
        <source>&amp;Copy ids</source>
        <translation>IDs &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>AnswersEdit</name>
    <message>
        <source>&amp;Add an answer</source>
        <translation>Antwort &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Really &amp;send what has no answer here</source>
        <translation>Wirklich &amp;senden, was hier keine Antwort hat</translation>
    </message>
    <message>
        <source>Answers to HTTP calls</source>
        <translation>Antworten auf HTTP-Aufrufe</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Delay (ms)</source>
        <translation>Verzögerung (ms)</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Abgelehnt, weil</translation>
    </message>
    <message>
        <source>Empty: any</source>
        <translation>Leer: beliebig</translation>
    </message>
    <message>
        <source>Empty: any; with * at the end: all that begin so</source>
        <translation>Leer: beliebig; mit * am Ende: alle, die so beginnen</translation>
    </message>
    <message>
        <source>Name: value, one after the other with | between</source>
        <translation>Name: Wert, mehrere durch | getrennt</translation>
    </message>
    <message>
        <source>There is no answer, in the words of a network: connection refused</source>
        <translation>Es kommt keine Antwort, in den Worten eines Netzes: connection refused</translation>
    </message>
    <message>
        <source>Before each run you are asked, and told where it goes.</source>
        <translation>Vor jedem Lauf werden Sie gefragt, und es steht da, wohin gesendet wird.</translation>
    </message>
    <message>
        <source>Nothing is sent: a call without an answer here gets an empty one, with status 200.</source>
        <translation>Nichts wird gesendet: Ein Aufruf ohne Antwort bekommt eine leere mit Status 200.</translation>
    </message>
</context>
<context>
    <name>AssistFeature</name>
    <message>
        <source>C&amp;omplete the word</source>
        <translation>W&amp;ort vervollständigen</translation>
    </message>
    <message>
        <source>Show the function being c&amp;alled</source>
        <translation>&amp;Aufgerufene Funktion anzeigen</translation>
    </message>
    <message>
        <source>Insert &amp;snippet…</source>
        <translation>Text&amp;baustein einfügen …</translation>
    </message>
    <message>
        <source>Go to f&amp;unction…</source>
        <translation>Zur F&amp;unktion …</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Go to a function of this script</source>
        <translation>Zu einer Funktion dieses Skripts</translation>
    </message>
    <message>
        <source>Put a snippet into the script</source>
        <translation>Einen Textbaustein ins Skript einfügen</translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message>
        <source>Bring to “%1”</source>
        <translation>Nach „%1“ bringen</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>Jetzt dort</translation>
    </message>
    <message>
        <source>Reading both organisations…</source>
        <translation>Beide Organisationen werden gelesen…</translation>
    </message>
    <message>
        <source>Nothing is left to be done: it is all the same there.</source>
        <translation>Es ist nichts zu tun: Dort ist alles gleich.</translation>
    </message>
</context>
<context>
    <name>CallTipFrame</name>
    <message>
        <source>Function being called</source>
        <translation>Aufgerufene Funktion</translation>
    </message>
</context>
<context>
    <name>CampaignDialog</name>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>&amp;Show the difference…</source>
        <translation>&amp;Unterschied zeigen…</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Retry the failed ones</source>
        <translation>Fehlgeschlagenes &amp;wiederholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Bring to %n organisation(s)</source>
        <translation>
            <numerusform>In %n Organisation bringen</numerusform>
            <numerusform>In %n Organisationen bringen</numerusform>
        </translation>
    </message>
    <message>
        <source>What would be done, by organisation</source>
        <translation>Was getan würde, nach Organisation</translation>
    </message>
    <message>
        <source>What is there beside what is to be there</source>
        <translation>Was dort ist, neben dem, was dort sein soll</translation>
    </message>
    <message>
        <source>Tick all steps</source>
        <translation>Alle Schritte ankreuzen</translation>
    </message>
    <message>
        <source>Tick no step</source>
        <translation>Keinen Schritt ankreuzen</translation>
    </message>
    <message>
        <source>Reading what the organisations have…</source>
        <translation>Was die Organisationen haben, wird gelesen…</translation>
    </message>
    <message>
        <source>Organisations read</source>
        <translation>Gelesene Organisationen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Es wird verglichen…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Do %n step(s) in %1</source>
        <extracomment>how many steps, and in how many organisations</extracomment>
        <translation>
            <numerusform>%n Schritt in %1 &amp;ausführen</numerusform>
            <numerusform>%n Schritte in %1 &amp;ausführen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n Organisation</numerusform>
            <numerusform>%n Organisationen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Compare “%1”</source>
        <translation>„%1“ vergleichen</translation>
    </message>
    <message>
        <source>Doing it, one organisation after the other…</source>
        <translation>Wird ausgeführt, eine Organisation nach der anderen…</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Ausgeführte Schritte</translation>
    </message>
    <message>
        <source>%1 of %2 steps were done.</source>
        <translation>%1 von %2 Schritten wurden ausgeführt.</translation>
    </message>
    <message>
        <source>Failed: %1.</source>
        <translation>Fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>Not begun: %1.</source>
        <translation>Nicht begonnen: %1.</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Rückgängig…</translation>
    </message>
    <message numerus="yes">
        <source>Undo in %n organisation(s)</source>
        <translation>
            <numerusform>In %n Organisation rückgängig machen</numerusform>
            <numerusform>In %n Organisationen rückgängig machen</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows what would take back what was done here, and does it.</source>
        <translation>Zeigt, was das hier Getane zurücknähme, und tut es.</translation>
    </message>
    <message>
        <source>What is replaced stays in the history, what is deleted can be brought back.</source>
        <translation>Was ersetzt wird, bleibt im Verlauf, was gelöscht wird, lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>As it was before.</source>
        <translation>Wie es vorher war.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>Von %1.</translation>
    </message>
    <message>
        <source>As it was before</source>
        <translation>Wie es vorher war</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>steps that are done, of how many</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Waiting, the server asks for fewer requests (%1)</source>
        <translation>Warten, der Server bittet um weniger Anfragen (%1)</translation>
    </message>
</context>
<context>
    <name>CampaignModel</name>
    <message>
        <source>Not begun: %1</source>
        <translation>Nicht begonnen: %1</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <extracomment>of the steps in one organisation</extracomment>
        <translation>%1 von %2 ausgeführt</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cannot be done: %1</source>
        <translation>Geht nicht: %1</translation>
    </message>
    <message>
        <source>It is all the same there.</source>
        <translation>Dort ist alles gleich.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Where and what</source>
        <translation>Wo und was</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>CaseOutcome</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1: %2, expected %3</source>
        <translation>%1: %2, erwartet %3</translation>
    </message>
</context>
<context>
    <name>CasesView</name>
    <message>
        <source>Run &amp;all cases</source>
        <translation>&amp;Alle Fälle ausführen</translation>
    </message>
    <message>
        <source>&amp;Keep the last run as a case…</source>
        <translation>Letzten &amp;Lauf als Fall behalten…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Cases of this action</source>
        <translation>Fälle dieser Action</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What came of it is then what is expected of it, whenever the script changes.</source>
        <translation>Was dabei herauskam, wird dann erwartet, wann immer sich das Skript ändert.</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>nicht bestanden: %1</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Test of “%1”</source>
        <translation>Test von „%1“</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Erneut &amp;testen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Cop&amp;y report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>All of this as text, without secrets, to send to support</source>
        <translation>All dies als Text, ohne Geheimnisse, zum Senden an den Support</translation>
    </message>
    <message>
        <source>✗ Problem</source>
        <translation>✗ Problem</translation>
    </message>
    <message>
        <source>Enter the code %1 at %2, on any device.</source>
        <translation>Den Code %1 auf %2 eingeben, auf einem beliebigen Gerät.</translation>
    </message>
    <message>
        <source>Sign in on the page in your browser; the test goes on by itself.</source>
        <translation>Auf der Seite im Browser anmelden; der Test geht von selbst weiter.</translation>
    </message>
</context>
<context>
    <name>CodeAssist</name>
    <message>
        <source>Reading the script…</source>
        <translation>Das Skript wird gelesen …</translation>
    </message>
    <message>
        <source>There is nothing to suggest here.</source>
        <translation>Hier gibt es nichts vorzuschlagen.</translation>
    </message>
    <message>
        <source>The text cursor is in no call of a known function.</source>
        <translation>Der Textcursor steht in keinem Aufruf einer bekannten Funktion.</translation>
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
    <message>
        <source>Down a line</source>
        <translation>Eine Zeile nach unten</translation>
    </message>
    <message>
        <source>Select down a line</source>
        <translation>Eine Zeile nach unten auswählen</translation>
    </message>
    <message>
        <source>Select a column down</source>
        <translation>Spaltenauswahl nach unten</translation>
    </message>
    <message>
        <source>Scroll down a line</source>
        <translation>Eine Zeile nach unten rollen</translation>
    </message>
    <message>
        <source>Up a line</source>
        <translation>Eine Zeile nach oben</translation>
    </message>
    <message>
        <source>Select up a line</source>
        <translation>Eine Zeile nach oben auswählen</translation>
    </message>
    <message>
        <source>Select a column up</source>
        <translation>Spaltenauswahl nach oben</translation>
    </message>
    <message>
        <source>Scroll up a line</source>
        <translation>Eine Zeile nach oben rollen</translation>
    </message>
    <message>
        <source>Left a character</source>
        <translation>Ein Zeichen nach links</translation>
    </message>
    <message>
        <source>Select left a character</source>
        <translation>Ein Zeichen nach links auswählen</translation>
    </message>
    <message>
        <source>Select a column left</source>
        <translation>Spaltenauswahl nach links</translation>
    </message>
    <message>
        <source>Right a character</source>
        <translation>Ein Zeichen nach rechts</translation>
    </message>
    <message>
        <source>Select right a character</source>
        <translation>Ein Zeichen nach rechts auswählen</translation>
    </message>
    <message>
        <source>Select a column right</source>
        <translation>Spaltenauswahl nach rechts</translation>
    </message>
    <message>
        <source>Left a word</source>
        <translation>Ein Wort nach links</translation>
    </message>
    <message>
        <source>Select left a word</source>
        <translation>Ein Wort nach links auswählen</translation>
    </message>
    <message>
        <source>Right a word</source>
        <translation>Ein Wort nach rechts</translation>
    </message>
    <message>
        <source>Select right a word</source>
        <translation>Ein Wort nach rechts auswählen</translation>
    </message>
    <message>
        <source>To the line&apos;s first letter, or its start</source>
        <translation>Zum ersten Buchstaben der Zeile oder an ihren Anfang</translation>
    </message>
    <message>
        <source>Select to the line&apos;s first letter, or its start</source>
        <translation>Bis zum ersten Buchstaben der Zeile oder ihrem Anfang auswählen</translation>
    </message>
    <message>
        <source>To the end of the line</source>
        <translation>Ans Ende der Zeile</translation>
    </message>
    <message>
        <source>Select to the end of the line</source>
        <translation>Bis zum Ende der Zeile auswählen</translation>
    </message>
    <message>
        <source>To the start of the script</source>
        <translation>An den Anfang des Skripts</translation>
    </message>
    <message>
        <source>Select to the start of the script</source>
        <translation>Bis zum Anfang des Skripts auswählen</translation>
    </message>
    <message>
        <source>To the end of the script</source>
        <translation>Ans Ende des Skripts</translation>
    </message>
    <message>
        <source>Select to the end of the script</source>
        <translation>Bis zum Ende des Skripts auswählen</translation>
    </message>
    <message>
        <source>Up a page</source>
        <translation>Eine Seite nach oben</translation>
    </message>
    <message>
        <source>Select up a page</source>
        <translation>Eine Seite nach oben auswählen</translation>
    </message>
    <message>
        <source>Down a page</source>
        <translation>Eine Seite nach unten</translation>
    </message>
    <message>
        <source>Select down a page</source>
        <translation>Eine Seite nach unten auswählen</translation>
    </message>
    <message>
        <source>Delete the next character</source>
        <translation>Das nächste Zeichen löschen</translation>
    </message>
    <message>
        <source>Delete the character before</source>
        <translation>Das vorige Zeichen löschen</translation>
    </message>
    <message>
        <source>Delete the word before</source>
        <translation>Das vorige Wort löschen</translation>
    </message>
    <message>
        <source>Delete the next word</source>
        <translation>Das nächste Wort löschen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Ctrl+. – %1</source>
        <extracomment>%1 is what would be done, &quot;Rename the function&quot;</extracomment>
        <translation>Strg+. – %1</translation>
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
    <message>
        <source>Open the saved connection with this &lt;NAME&gt;.</source>
        <translation>Die gespeicherte Verbindung mit diesem &lt;NAME&gt; öffnen.</translation>
    </message>
    <message>
        <source>--profile cannot be used together with --demo or --url.</source>
        <translation>--profile lässt sich nicht zusammen mit --demo oder --url verwenden.</translation>
    </message>
    <message>
        <source>--profile needs the name of a saved connection.</source>
        <translation>--profile braucht den Namen einer gespeicherten Verbindung.</translation>
    </message>
    <message>
        <source>%1 needs --demo, --profile, or --url and --token-file.</source>
        <translation>%1 braucht --demo, --profile oder --url und --token-file.</translation>
    </message>
    <message>
        <source>%1 needs --profile, or --url and --token-file.</source>
        <translation>%1 braucht --profile oder --url und --token-file.</translation>
    </message>
    <message>
        <source>%1 and --%2 cannot be used together.</source>
        <translation>%1 und --%2 lassen sich nicht zusammen verwenden.</translation>
    </message>
    <message>
        <source>Bring the files in &lt;DIR&gt; to the server.</source>
        <translation>Die Dateien in &lt;DIR&gt; auf den Server bringen.</translation>
    </message>
    <message>
        <source>Read the access token from &lt;FILE&gt;, which may be a pipe; with --url.</source>
        <translation>Das Zugriffstoken aus &lt;FILE&gt; lesen, auch aus einer Pipe; zusammen mit --url.</translation>
    </message>
    <message>
        <source>With pull: replace files that were changed here since, too, and remove them. With push: replace what others changed since the last pull. Copies are kept, and it says where.</source>
        <translation>Mit pull: auch Dateien ersetzen und entfernen, die hier seither geändert wurden. Mit push: ersetzen, was andere seit dem letzten pull geändert haben. Kopien werden aufbewahrt, und es wird gesagt, wo.</translation>
    </message>
    <message>
        <source>With pull, push and diff: bring what was changed here together with what others changed on the server.</source>
        <translation>Mit pull, push und diff: zusammenführen, was hier und was von anderen auf dem Server geändert wurde.</translation>
    </message>
    <message>
        <source>With pull, push and diff: go on where the folder has another organisation&apos;s actions.</source>
        <translation>Mit pull, push und diff: auch dann weitermachen, wenn der Ordner die Actions einer anderen Organisation hat.</translation>
    </message>
    <message>
        <source>--org needs the id of an organisation, which has no blanks and no control characters.</source>
        <translation>--org braucht die ID einer Organisation; sie enthält weder Leer- noch Steuerzeichen.</translation>
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
        <source>--%1 needs pull, push or diff.</source>
        <translation>--%1 braucht pull, push oder diff.</translation>
    </message>
    <message>
        <source>--merge and --force cannot be used together.</source>
        <translation>--merge und --force können nicht zusammen verwendet werden.</translation>
    </message>
    <message>
        <source>Print what a push with the same options would change. The exit status is 0 where all is done or nothing to be done, 1 where a push would do something (diff, push --dry-run), 2 for bad usage, bad files, or what a pull or a push would lose, 3 for a failure.</source>
        <translation>Ausgeben, was ein push mit denselben Optionen ändern würde. Der Rückgabewert ist 0, wenn alles erledigt oder nichts zu tun ist, 1, wenn ein push etwas tun würde (diff, push --dry-run), 2 bei falschem Aufruf, fehlerhaften Dateien oder wenn durch einen pull oder push etwas verloren ginge, 3 bei einem Fehler.</translation>
    </message>
    <message>
        <source>--%1 needs push or promote.</source>
        <translation>--%1 braucht push oder promote.</translation>
    </message>
    <message>
        <source>--%1 needs push, diff or promote.</source>
        <translation>--%1 braucht push, diff oder promote.</translation>
    </message>
    <message>
        <source>--%1 needs pull, push, diff or promote.</source>
        <translation>--%1 braucht pull, push, diff oder promote.</translation>
    </message>
    <message>
        <source>--%1 needs promote.</source>
        <translation>--%1 braucht promote.</translation>
    </message>
    <message>
        <source>%1 needs a folder.</source>
        <translation>%1 braucht einen Ordner.</translation>
    </message>
    <message>
        <source>--from and --%1 cannot be used together.</source>
        <translation>--from und --%1 lassen sich nicht zusammen verwenden.</translation>
    </message>
    <message>
        <source>--from and --to need each other, and the names of saved connections.</source>
        <translation>--from und --to brauchen einander und die Namen gespeicherter Verbindungen.</translation>
    </message>
    <message>
        <source>--from-org needs --from.</source>
        <translation>--from-org braucht --from.</translation>
    </message>
    <message>
        <source>promote needs --from and --to, or --to-org with --profile, or with --url and --token-file.</source>
        <translation>promote braucht --from und --to, oder --to-org mit --profile, oder mit --url und --token-file.</translation>
    </message>
    <message>
        <source>promote needs --to-org: the organisations to bring the actions to.</source>
        <translation>promote braucht --to-org: die Organisationen, zu denen die Actions gebracht werden.</translation>
    </message>
    <message>
        <source>With promote, --placeholders needs --from and --to.</source>
        <translation>Bei promote braucht --placeholders auch --from und --to.</translation>
    </message>
    <message>
        <source>--from-org and --to-org need the id of an organisation, which has no blanks and no control characters.</source>
        <translation>--from-org und --to-org brauchen die ID einer Organisation, die weder Leerzeichen noch Steuerzeichen hat.</translation>
    </message>
    <message>
        <source>Write the actions and flows to files in &lt;DIR&gt;; with names, only these actions and their places in flows.</source>
        <translation>Die Actions und Flows als Dateien nach &lt;DIR&gt; schreiben; mit Namen nur diese Actions und ihre Plätze in Flows.</translation>
    </message>
    <message>
        <source>Bring the actions with these names, or all, from one organisation to others, with what triggers run. The exit status is as with push.</source>
        <translation>Die Actions dieser Namen, oder alle, von einer Organisation zu anderen bringen, mit dem, was Trigger ausführen. Der Endstatus ist wie bei push.</translation>
    </message>
    <message>
        <source>Run a script without a server; see run --help.</source>
        <translation>Ein Skript ohne Server ausführen; siehe run --help.</translation>
    </message>
    <message>
        <source>Tell what would go wrong with scripts; see check --help.</source>
        <translation>Sagen, was an Skripten schiefgehen würde; siehe check --help.</translation>
    </message>
    <message>
        <source>With push and promote: only say what would be done.</source>
        <translation>Mit push und promote: nur sagen, was getan würde.</translation>
    </message>
    <message>
        <source>With push, diff and promote: delete the actions that the folder, or the organisation they come from, does not have.</source>
        <translation>Mit push, diff und promote: die Actions löschen, die der Ordner oder die Organisation, aus der sie kommen, nicht hat.</translation>
    </message>
    <message>
        <source>With push and promote: go on where the connection is production.</source>
        <translation>Mit push und promote: auch dann weitermachen, wenn die Verbindung Produktion ist.</translation>
    </message>
    <message>
        <source>With pull, push, diff and promote: go on where a placeholder would replace a secret, or a secret a placeholder, or be copied.</source>
        <translation>Mit pull, push, diff und promote: auch dann weitermachen, wenn ein Platzhalter ein Geheimnis ersetzen würde, ein Geheimnis einen Platzhalter ersetzen oder kopiert würde.</translation>
    </message>
    <message>
        <source>With promote: the saved connection with this &lt;NAME&gt; has the actions.</source>
        <translation>Mit promote: Die gespeicherte Verbindung dieses Namens &lt;NAME&gt; hat die Actions.</translation>
    </message>
    <message>
        <source>With promote: bring them to the saved connection with this &lt;NAME&gt;.</source>
        <translation>Mit promote: sie zur gespeicherten Verbindung dieses Namens &lt;NAME&gt; bringen.</translation>
    </message>
    <message>
        <source>With --from: the organisation with this &lt;ID&gt; has them; else the one with which the connection begins.</source>
        <translation>Mit --from: Die Organisation mit dieser &lt;ID&gt; hat sie; sonst die, mit der die Verbindung beginnt.</translation>
    </message>
    <message>
        <source>With promote: bring them to the organisation with this &lt;ID&gt;; may be given several times.</source>
        <translation>Mit promote: sie zur Organisation mit dieser &lt;ID&gt; bringen; darf mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>With promote: leave what triggers run as it is.</source>
        <translation>Mit promote: lassen, was Trigger ausführen.</translation>
    </message>
    <message>
        <source>With pull, push, diff and promote: read what stands for {{NAME}} in the files, or at the target, from the JSON object in &lt;FILE&gt;, which may be a pipe; what a saved connection has besides counts, too.</source>
        <translation>Mit pull, push, diff und promote: was für {{NAME}} in den Dateien oder am Ziel steht, aus dem JSON-Objekt in &lt;FILE&gt; lesen, das eine Pipe sein darf; was eine gespeicherte Verbindung außerdem hat, zählt auch.</translation>
    </message>
    <message>
        <source>--transport must be “json”, “grpc” or “grpc-web”, not “%1”.</source>
        <translation>--transport muss „json“, „grpc“ oder „grpc-web“ sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>--%1 needs --url.</source>
        <translation>--%1 braucht --url.</translation>
    </message>
    <message>
        <source>The header file “%1” is no file that can be read.</source>
        <translation>Die Header-Datei „%1“ ist keine Datei, die gelesen werden kann.</translation>
    </message>
    <message>
        <source>--self-test stands alone.</source>
        <translation>--self-test steht allein.</translation>
    </message>
    <message>
        <source>With --url: the instance is reached at &lt;URL&gt;, such as http://localhost:8080.</source>
        <translation>Mit --url: Die Instanz ist unter &lt;URL&gt; erreichbar, etwa http://localhost:8080.</translation>
    </message>
    <message>
        <source>With --url: send the headers in &lt;FILE&gt;, lines of NAME: value, along with each request to the instance; may be a pipe.</source>
        <translation>Mit --url: die Header in &lt;FILE&gt;, Zeilen NAME: Wert, mit jeder Anfrage an die Instanz senden; darf eine Pipe sein.</translation>
    </message>
    <message>
        <source>Talk to the server by &lt;json|grpc|grpc-web&gt;, whatever the saved connection says.</source>
        <translation>Mit dem Server über &lt;json|grpc|grpc-web&gt; sprechen, was auch immer die gespeicherte Verbindung sagt.</translation>
    </message>
    <message>
        <source>Use each part that is opened only while the program runs, say what is missing, and leave with 1 if something is. Needs no display.</source>
        <translation>Jeden Teil benutzen, der erst zur Laufzeit geöffnet wird, sagen, was fehlt, und dann mit 1 enden. Braucht keine Anzeige.</translation>
    </message>
    <message>
        <source>With --serve-demo: answer only to who asks for the instance at &lt;URL&gt;.</source>
        <translation>Mit --serve-demo: nur antworten, wenn nach der Instanz unter &lt;URL&gt; gefragt wird.</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Version on the left</source>
        <translation>Version links</translation>
    </message>
    <message>
        <source>Version on the right</source>
        <translation>Version rechts</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>Seiten tauschen</translation>
    </message>
    <message>
        <source>Nothing was copied: the draft has changed since. It is shown as it is now.</source>
        <translation>Nichts wurde übernommen: Der Entwurf hat sich seither geändert. Hier steht er, wie er jetzt ist.</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Copy this change into the draft</source>
        <translation>Diese Änderung in den Entwurf übernehmen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>In one column</source>
        <translation>In einer Spalte</translation>
    </message>
    <message>
        <source>− %1   + %2</source>
        <translation>− %1   + %2</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Beide sind gleich.</translation>
    </message>
    <message>
        <source>The scripts are the same.</source>
        <translation>Die Skripte sind gleich.</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>Änderung %1 von %2</translation>
    </message>
    <message>
        <source>“%1” has no line break at its end.</source>
        <translation>„%1“ hat am Ende keinen Zeilenumbruch.</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A setting and its two values</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>Allowed to fail</source>
        <translation>Darf fehlschlagen</translation>
    </message>
    <message>
        <source>In the scripts only the line ends differ.</source>
        <translation>In den Skripten unterscheiden sich nur die Zeilenenden.</translation>
    </message>
    <message>
        <source>The line ends differ as well.</source>
        <translation>Auch die Zeilenenden unterscheiden sich.</translation>
    </message>
</context>
<context>
    <name>ComparedVersions</name>
    <message>
        <source>In the editor</source>
        <translation>Im Editor</translation>
    </message>
    <message>
        <source>On the server, sequence %1</source>
        <translation>Auf dem Server, Sequenz %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>what happened to an action, and when</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>only left</source>
        <translation>nur links</translation>
    </message>
    <message>
        <source>only right</source>
        <translation>nur rechts</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Wie es steht</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
</context>
<context>
    <name>ConnectionBar</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Seite erneut öffnen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Edit connection…</source>
        <translation>Verbindung bearbeiten …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>What is open stays as it is; nothing can be loaded or saved meanwhile.</source>
        <translation>Was offen ist, bleibt, wie es ist; inzwischen lässt sich nichts laden oder speichern.</translation>
    </message>
    <message>
        <source>What is open stays as it is.</source>
        <translation>Was offen ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Sign in on the page in your browser.</source>
        <translation>Auf der Seite im Browser anmelden.</translation>
    </message>
    <message>
        <source>This window goes on by itself afterwards.</source>
        <translation>Danach geht es in diesem Fenster von selbst weiter.</translation>
    </message>
    <message>
        <source>Open the page here</source>
        <translation>Seite hier öffnen</translation>
    </message>
    <message>
        <source>Enter the code %1 at %2.</source>
        <translation>Den Code %1 auf %2 eingeben.</translation>
    </message>
    <message>
        <source>Any device will do. The code is good until %1; this window goes on by itself afterwards.</source>
        <translation>Jedes Gerät eignet sich. Der Code gilt bis %1; nach der Anmeldung geht es in diesem Fenster von selbst weiter.</translation>
    </message>
    <message>
        <source>No browser could be opened here.</source>
        <translation>Hier ließ sich kein Browser öffnen.</translation>
    </message>
    <message>
        <source>Copy the address into one on this computer and sign in there; this window goes on by itself afterwards.</source>
        <translation>Die Adresse in einen Browser auf diesem Rechner kopieren und dort anmelden; danach geht es in diesem Fenster von selbst weiter.</translation>
    </message>
</context>
<context>
    <name>ConnectionFeature</name>
    <message>
        <source>Choose &amp;organisation…</source>
        <translation>&amp;Organisation wählen …</translation>
    </message>
    <message>
        <source>&amp;Test connection…</source>
        <translation>Verbindung &amp;testen …</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>&amp;Manage connections…</source>
        <translation>Verbindungen &amp;verwalten …</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Production: you are asked before the first change.</source>
        <translation>Produktion: Vor der ersten Änderung wird nachgefragt.</translation>
    </message>
    <message>
        <source>Read-only: nothing can be changed.</source>
        <translation>Schreibgeschützt: Es lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>&amp;Demo server</source>
        <translation>&amp;Demo-Server</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Demo server</source>
        <translation>Demo-Server</translation>
    </message>
    <message>
        <source>&amp;Placeholders…</source>
        <translation>&amp;Platzhalter …</translation>
    </message>
</context>
<context>
    <name>ConnectionsCompared</name>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Only &amp;differences</source>
        <translation>Nur &amp;Unterschiede</translation>
    </message>
    <message>
        <source>With &amp;triggers</source>
        <translation>Mit &amp;Triggern</translation>
    </message>
    <message>
        <source>Tick &amp;all shown</source>
        <translation>A&amp;lle gezeigten ankreuzen</translation>
    </message>
    <message>
        <source>R&amp;ead again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ab&amp;brechen</translation>
    </message>
    <message>
        <source>← Bring to &amp;left…</source>
        <translation>← Nach lin&amp;ks bringen…</translation>
    </message>
    <message>
        <source>Bring to &amp;right →…</source>
        <translation>Nach &amp;rechts bringen →…</translation>
    </message>
    <message>
        <source>Compare connections</source>
        <translation>Verbindungen vergleichen</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>Seiten tauschen</translation>
    </message>
    <message>
        <source>Organisations read</source>
        <translation>Gelesene Organisationen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Actions of both organisations</source>
        <translation>Actions beider Organisationen</translation>
    </message>
    <message>
        <source>Filter names</source>
        <translation>Namen filtern</translation>
    </message>
    <message>
        <source>What triggers run is brought over, too</source>
        <translation>Was Trigger ausführen, wird mit übernommen</translation>
    </message>
    <message>
        <source>Both sides are the same organisation.</source>
        <translation>Beide Seiten sind dieselbe Organisation.</translation>
    </message>
    <message>
        <source>Choose an organisation on each side.</source>
        <translation>Wählen Sie auf jeder Seite eine Organisation.</translation>
    </message>
    <message>
        <source>It was not read: cancelled.</source>
        <translation>Nicht gelesen: abgebrochen.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>different %1 · only left %2 · only right %3 · same %4</source>
        <translation>verschieden %1 · nur links %2 · nur rechts %3 · gleich %4</translation>
    </message>
    <message>
        <source>Both have the same actions.</source>
        <translation>Beide haben die gleichen Actions.</translation>
    </message>
    <message>
        <source>No action has this name.</source>
        <translation>Keine Action heißt so.</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>Kei&amp;ne ankreuzen</translation>
    </message>
    <message>
        <source>Tick actions first</source>
        <translation>Kreuzen Sie zuerst Actions an</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>&amp;Run them at the same triggers there</source>
        <translation>Dort bei denselben Dort bei denselben A&amp;uslösern ausführenamp;Triggern ausführen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy to organisations</source>
        <translation>In Organisationen kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1: %2. Nothing is written before you have seen the plan.</source>
        <translation>Aus %1: %2. Es wird nichts geschrieben, bevor Sie den Plan gesehen haben.</translation>
    </message>
    <message>
        <source>In the order in which they run here, beside the same neighbours. What else a trigger runs there stays.</source>
        <translation>In der Reihenfolge wie hier, neben denselben Nachbarn. Was ein Trigger dort sonst ausführt, bleibt.</translation>
    </message>
    <message>
        <source>Show &amp;plan…</source>
        <translation>&amp;Plan zeigen…</translation>
    </message>
    <message numerus="yes">
        <source>Show &amp;plan for %n organisation(s)…</source>
        <translation>
            <numerusform>&amp;Plan für %n Organisation zeigen…</numerusform>
            <numerusform>&amp;Plan für %n Organisationen zeigen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick the organisations first</source>
        <translation>Kreuzen Sie zuerst die Organisationen an</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>This action is being saved.</source>
        <translation>Diese Action wird gerade gespeichert.</translation>
    </message>
    <message>
        <source>Nothing was deleted. Delete it when it is saved.</source>
        <translation>Nichts wurde gelöscht. Erst löschen, wenn sie gespeichert ist.</translation>
    </message>
    <message>
        <source>The folder has the actions of another organisation, “%1”.</source>
        <translation>Der Ordner hat die Actions einer anderen Organisation, „%1“.</translation>
    </message>
    <message>
        <source>Others changed this on the server since the last export.</source>
        <translation>Andere haben dies seit dem letzten Export auf dem Server geändert.</translation>
    </message>
    <message>
        <source>These actions are no longer on the server.</source>
        <translation>Diese Actions sind nicht mehr auf dem Server.</translation>
    </message>
    <message>
        <source>It is not known whether it was deactivated. What you typed was not sent, and is still here.</source>
        <translation>Es ist nicht bekannt, ob sie deaktiviert wurde. Was Sie getippt haben, wurde nicht gesendet und ist noch da.</translation>
    </message>
    <message>
        <source>It was to be deactivated first, and is as it was. What you typed was not sent, and is still here.</source>
        <translation>Sie sollte zuerst deaktiviert werden und ist, wie sie war. Was Sie getippt haben, wurde nicht gesendet und ist noch da.</translation>
    </message>
    <message>
        <source>It was deactivated before that, and is skipped by its triggers.</source>
        <translation>Davor wurde sie deaktiviert und wird von ihren Triggern übergangen.</translation>
    </message>
    <message>
        <source>Its tab has changes that are not saved.</source>
        <translation>Ihr Tab hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Nothing was sent. Save or revert them first.</source>
        <translation>Nichts wurde gesendet. Speichern oder verwerfen Sie diese zuerst.</translation>
    </message>
    <message>
        <source>Somebody else changed this action meanwhile.</source>
        <translation>Jemand anderes hat diese Action inzwischen geändert.</translation>
    </message>
    <message>
        <source>Nothing was sent. Its history shows what it was.</source>
        <translation>Nichts wurde gesendet. Ihr Verlauf zeigt, was sie war.</translation>
    </message>
    <message>
        <source>It is not kept on this computer any more.</source>
        <translation>Sie ist auf diesem Computer nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>Which triggers run them may not be seen with this account.</source>
        <translation>Welche Trigger sie ausführen, darf dieses Konto nicht sehen.</translation>
    </message>
    <message>
        <source>What is not saved stays in its tab, as a new action: %1.</source>
        <translation>Was nicht gespeichert ist, bleibt als neue Action im Tab: %1.</translation>
    </message>
    <message>
        <source>Copied as the server has it, without what is not saved: %1.</source>
        <translation>Kopiert, wie der Server sie hat, ohne das nicht Gespeicherte: %1.</translation>
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
    <message>
        <source>Triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>none: nothing runs it</source>
        <translation>keine: nichts führt sie aus</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>Details of “%1”</source>
        <translation>Details von „%1“</translation>
    </message>
    <message>
        <source>Add to trigger…</source>
        <translation>Zu Trigger hinzufügen …</translation>
    </message>
    <message>
        <source>The window is in another organisation.</source>
        <translation>Das Fenster ist in einer anderen Organisation.</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>“%1” is in %2, and not in %3.</source>
        <translation>„%1“ ist in %2 und nicht in %3.</translation>
    </message>
    <message>
        <source>“%1” is %2 in %3, and %4 in %5.</source>
        <translation>„%1“ ist in %3 %2 und in %5 %4.</translation>
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
        <source>%1: %2 → %3</source>
        <extracomment>a trigger, and what it runs on each side</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Choose an action to see what differs.</source>
        <translation>Wählen Sie eine Action, um den Unterschied zu sehen.</translation>
    </message>
</context>
<context>
    <name>Documents</name>
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
    <name>DoneBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>„%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>Undo makes it again, with another id, and puts it back into its triggers.</source>
        <translation>Rückgängig legt sie mit anderer ID neu an und trägt sie wieder in ihre Trigger ein.</translation>
    </message>
    <message>
        <source>“%1” is active now.</source>
        <translation>„%1“ ist jetzt aktiv.</translation>
    </message>
    <message>
        <source>“%1” is inactive now.</source>
        <translation>„%1“ ist jetzt inaktiv.</translation>
    </message>
    <message>
        <source>Which triggers run it is not known.</source>
        <translation>Welche Trigger sie ausführen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No trigger runs it.</source>
        <translation>Kein Trigger führt sie aus.</translation>
    </message>
    <message>
        <source>From the next sign-in on it is run by %1.</source>
        <translation>Ab der nächsten Anmeldung wird sie ausgeführt von %1.</translation>
    </message>
    <message>
        <source>From the next sign-in on it is skipped by %1.</source>
        <translation>Ab der nächsten Anmeldung wird sie übergangen von %1.</translation>
    </message>
    <message>
        <source>“%1” is called “%2” now.</source>
        <translation>„%1“ heißt jetzt „%2“.</translation>
    </message>
    <message>
        <source>It is run by %1, which call the function “%2”.</source>
        <translation>Sie wird ausgeführt von %1; dort wird die Funktion „%2“ aufgerufen.</translation>
    </message>
    <message>
        <source>Renaming “%1” back…</source>
        <translation>„%1“ wird zurückbenannt…</translation>
    </message>
    <message>
        <source>Making “%1” again…</source>
        <translation>„%1“ wird neu angelegt…</translation>
    </message>
    <message>
        <source>“Recently deleted” can open it under a name that is free.</source>
        <translation>„Kürzlich gelöscht“ kann sie unter einem freien Namen öffnen.</translation>
    </message>
    <message>
        <source>“%1” is there again.</source>
        <translation>„%1“ ist wieder da.</translation>
    </message>
    <message>
        <source>No trigger ran it.</source>
        <translation>Kein Trigger führte sie aus.</translation>
    </message>
    <message>
        <source>It is back in its triggers.</source>
        <translation>Sie ist wieder in ihren Triggern.</translation>
    </message>
</context>
<context>
    <name>DraftsFeature</name>
    <message>
        <source>Unsa&amp;ved in other connections…</source>
        <translation>&amp;Nicht gespeichert in anderen Verbindungen…</translation>
    </message>
</context>
<context>
    <name>EditingFeature</name>
    <message>
        <source>Toggle &amp;comment</source>
        <translation>&amp;Kommentar umschalten</translation>
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
        <source>Next pro&amp;blem</source>
        <translation>Nächstes &amp;Problem</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>Move lines &amp;up</source>
        <translation>Zeilen nach &amp;oben verschieben</translation>
    </message>
    <message>
        <source>Move lines &amp;down</source>
        <translation>Zeilen nach &amp;unten verschieben</translation>
    </message>
    <message>
        <source>Du&amp;plicate line or selection</source>
        <translation>Zeile oder Auswahl ver&amp;doppeln</translation>
    </message>
    <message>
        <source>De&amp;lete line</source>
        <translation>Zeile &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Join lines</source>
        <translation>Zeilen &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;Indent lines</source>
        <translation>Zeilen &amp;einrücken</translation>
    </message>
    <message>
        <source>U&amp;nindent lines</source>
        <translation>Zeilen &amp;ausrücken</translation>
    </message>
    <message>
        <source>Cursors and brac&amp;kets</source>
        <translation>Cursor und &amp;Klammern</translation>
    </message>
    <message>
        <source>Add a cursor &amp;above</source>
        <translation>Cursor &amp;darüber hinzufügen</translation>
    </message>
    <message>
        <source>Add a cursor &amp;below</source>
        <translation>Cursor da&amp;runter hinzufügen</translation>
    </message>
    <message>
        <source>Select the &amp;next occurrence as well</source>
        <translation>Das &amp;nächste Vorkommen mit auswählen</translation>
    </message>
    <message>
        <source>Select all &amp;occurrences</source>
        <translation>Alle V&amp;orkommen auswählen</translation>
    </message>
    <message>
        <source>Go to the &amp;matching bracket</source>
        <translation>Zur &amp;passenden Klammer</translation>
    </message>
    <message>
        <source>&amp;Select to the matching bracket</source>
        <translation>Bis zur pa&amp;ssenden Klammer auswählen</translation>
    </message>
    <message>
        <source>&amp;Whole script</source>
        <translation>&amp;Ganzes Skript</translation>
    </message>
    <message>
        <source>F&amp;ormat document</source>
        <translation>F&amp;ormatieren</translation>
    </message>
    <message>
        <source>&amp;Remove blanks at line ends</source>
        <translation>&amp;Leerraum an Zeilenenden entfernen</translation>
    </message>
    <message>
        <source>Convert line ends to &amp;LF</source>
        <translation>Zeilenenden in &amp;LF umwandeln</translation>
    </message>
    <message>
        <source>Convert line ends to &amp;CRLF</source>
        <translation>Zeilenenden in &amp;CRLF umwandeln</translation>
    </message>
    <message>
        <source>Convert indentation to &amp;spaces</source>
        <translation>Einrückung in Leer&amp;zeichen umwandeln</translation>
    </message>
    <message>
        <source>Convert indentation to &amp;tabs</source>
        <translation>Einrückung in &amp;Tabulatoren umwandeln</translation>
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
    <message>
        <source>&amp;Wrap long lines</source>
        <translation>Lange Zeilen &amp;umbrechen</translation>
    </message>
    <message>
        <source>Show &amp;blanks and tabs</source>
        <translation>&amp;Leerzeichen und Tabulatoren anzeigen</translation>
    </message>
    <message>
        <source>Show line &amp;ends</source>
        <translation>Zeilen&amp;enden anzeigen</translation>
    </message>
    <message>
        <source>Show indentation &amp;guides</source>
        <translation>Einrückun&amp;gslinien anzeigen</translation>
    </message>
    <message>
        <source>Fol&amp;ding</source>
        <translation>Ein&amp;klappen</translation>
    </message>
    <message>
        <source>&amp;Fold here</source>
        <translation>Hier &amp;einklappen</translation>
    </message>
    <message>
        <source>&amp;Unfold here</source>
        <translation>Hier a&amp;usklappen</translation>
    </message>
    <message>
        <source>Fold &amp;all</source>
        <translation>&amp;Alles einklappen</translation>
    </message>
    <message>
        <source>Unfold a&amp;ll</source>
        <translation>A&amp;lles ausklappen</translation>
    </message>
    <message>
        <source>Pro&amp;blems</source>
        <translation>Pro&amp;bleme</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation>&amp;Voriges Problem</translation>
    </message>
    <message>
        <source>&amp;Quick fix</source>
        <translation>Schnell &amp;beheben</translation>
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
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
</context>
<context>
    <name>EditorNote</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>EditorOptionsPage</name>
    <message>
        <source>Ground of the preview</source>
        <translation>Untergrund der Vorschau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Preview: nothing typed here is kept</source>
        <translation>Vorschau: Was hier getippt wird, bleibt nicht erhalten</translation>
    </message>
    <message>
        <source>Theme when light</source>
        <translation>Farbschema, wenn hell</translation>
    </message>
    <message>
        <source>Theme when dark</source>
        <translation>Farbschema, wenn dunkel</translation>
    </message>
    <message>
        <source>The system&apos;s fixed-pitch font</source>
        <translation>Die Festbreitenschrift des Systems</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Font size in points</source>
        <translation>Schriftgröße in Punkt</translation>
    </message>
    <message>
        <source>Show indentation guides</source>
        <translation>Einrückungslinien anzeigen</translation>
    </message>
    <message>
        <source>Show folding in the margin</source>
        <translation>Einklappen am Rand anzeigen</translation>
    </message>
    <message>
        <source>Show spaces and tabs</source>
        <translation>Leerzeichen und Tabulatoren anzeigen</translation>
    </message>
    <message>
        <source>Show line ends</source>
        <translation>Zeilenenden anzeigen</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>As the script does</source>
        <translation>Wie das Skript</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>Columns of a step of indentation</source>
        <translation>Spalten je Einrückungsschritt</translation>
    </message>
    <message>
        <source>LF</source>
        <translation>LF</translation>
    </message>
    <message>
        <source>CR LF</source>
        <translation>CR LF</translation>
    </message>
    <message>
        <source>Indent new lines with</source>
        <translation>Neue Zeilen einrücken mit</translation>
    </message>
    <message>
        <source>Columns per step</source>
        <translation>Spalten je Schritt</translation>
    </message>
    <message>
        <source>End new lines with</source>
        <translation>Neue Zeilen beenden mit</translation>
    </message>
    <message>
        <source>Close brackets and quotes</source>
        <translation>Klammern und Anführungszeichen schließen</translation>
    </message>
    <message>
        <source>Offer completion while typing</source>
        <translation>Beim Tippen Vervollständigung anbieten</translation>
    </message>
    <message>
        <source>Show what a call takes</source>
        <translation>Anzeigen, was ein Aufruf erwartet</translation>
    </message>
    <message>
        <source>The one that fits the system</source>
        <translation>Das zum System passende</translation>
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
        <source>Discarded changes stay in the history of this computer.</source>
        <translation>Verworfene Änderungen bleiben im Verlauf auf diesem Computer.</translation>
    </message>
    <message>
        <source>They cannot be kept on this computer: %1 Discarded changes cannot be brought back.</source>
        <translation>Sie können auf diesem Computer nicht aufbewahrt werden: %1 Verworfene Änderungen lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 lists names of actions, %2 is a sentence on what becomes of discarded changes</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Another window of the program has unsaved changes to this action.</source>
        <translation>Ein anderes Fenster des Programms hat nicht gespeicherte Änderungen an dieser Action.</translation>
    </message>
    <message>
        <source>Each window keeps its own. Whoever saves second is shown what differs first.</source>
        <translation>Jedes Fenster behält seine eigenen. Wer als Zweiter speichert, sieht vorher, was sich unterscheidet.</translation>
    </message>
    <message>
        <source>Somebody else changed this action on the server</source>
        <translation>Jemand anderes hat diese Action auf dem Server geändert</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1 is an action, %2 its organisation</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Organisation: %1</source>
        <translation>Organisation: %1</translation>
    </message>
    <message>
        <source>Somebody else activated this action</source>
        <translation>Jemand anderes hat diese Action aktiviert</translation>
    </message>
    <message>
        <source>Somebody else deactivated this action</source>
        <translation>Jemand anderes hat diese Action deaktiviert</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <comment>action, organisation</comment>
        <translation>„%1“ (%2)</translation>
    </message>
</context>
<context>
    <name>ExchangeDialog</name>
    <message>
        <source>Request and response</source>
        <translation>Anfrage und Antwort</translation>
    </message>
    <message>
        <source>••• stands for a secret. The connection itself adds some headers, such as Host.</source>
        <translation>••• steht für ein Geheimnis. Die Verbindung selbst fügt einige Header hinzu, etwa Host.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy all of it, to send to support</source>
        <translation>Alles kopieren, um es dem Support zu schicken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ExchangeFeature</name>
    <message>
        <source>E&amp;xport all actions…</source>
        <translation>Alle Actions e&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Import actions…</source>
        <translation>Actions &amp;importieren…</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>Im Ordner</translation>
    </message>
    <message numerus="yes">
        <source>Export %n actions</source>
        <translation>
            <numerusform>%n Action exportieren</numerusform>
            <numerusform>%n Actions exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import from “%1”</source>
        <translation>Import aus „%1“</translation>
    </message>
    <message>
        <source>Reading the folder and the server…</source>
        <translation>Ordner und Server werden gelesen…</translation>
    </message>
    <message>
        <source>The server is as the folder says.</source>
        <translation>Der Server ist, wie der Ordner es sagt.</translation>
    </message>
</context>
<context>
    <name>ExchangeSections</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Texts of a sign-in are never recorded.</source>
        <translation>Texte einer Anmeldung werden nie aufgezeichnet.</translation>
    </message>
    <message>
        <source>Not recorded. Tick “Record texts, scripts included” before the next request to see them.</source>
        <translation>Nicht aufgezeichnet. Kreuzen Sie „Texte aufzeichnen, auch Skripte“ vor der nächsten Anfrage an, um sie zu sehen.</translation>
    </message>
    <message>
        <source>Empty.</source>
        <translation>Leer.</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Keine Antwort: %1</translation>
    </message>
    <message>
        <source>Not whole: %1</source>
        <translation>Nicht vollständig: %1</translation>
    </message>
    <message>
        <source>%1 (the connection was there)</source>
        <translation>%1 (die Verbindung bestand schon)</translation>
    </message>
    <message>
        <source>Begun: %1</source>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>Waiting for its turn: %1</source>
        <translation>Warten, bis sie an der Reihe war: %1</translation>
    </message>
    <message>
        <source>Connecting, with TLS: %1</source>
        <translation>Verbinden, mit TLS: %1</translation>
    </message>
    <message>
        <source>Until the first byte: %1</source>
        <translation>Bis zum ersten Byte: %1</translation>
    </message>
    <message>
        <source>Receiving: %1</source>
        <translation>Empfangen: %1</translation>
    </message>
    <message>
        <source>In all: %1</source>
        <translation>Insgesamt: %1</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Was zurückkam</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeiten</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Reading from the server and writing to “%1”…</source>
        <translation>Vom Server lesen und nach „%1“ schreiben…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>The export is not complete.</source>
        <translation>Der Export ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The folder is up to date; no file was changed.</source>
        <translation>Der Ordner ist aktuell; keine Datei wurde geändert.</translation>
    </message>
    <message>
        <source>The folder is up to date. These files were changed:</source>
        <translation>Der Ordner ist aktuell. Diese Dateien wurden geändert:</translation>
    </message>
    <message>
        <source>written: %1</source>
        <translation>geschrieben: %1</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>entfernt: %1</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Export under way</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>left alone, not on the server and not from an export: %1</source>
        <translation>belassen, nicht auf dem Server und nicht von einem Export: %1</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Noch wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>They were changed or made since the last export, and git does not have them. If you go on, they are copied first, and you are told where to.</source>
        <translation>Sie wurden seit dem letzten Export geändert oder angelegt, und Git hat sie nicht. Wenn Sie fortfahren, werden sie vorher kopiert, und Sie erfahren, wohin.</translation>
    </message>
    <message>
        <source>What was in the way was copied to “%1” first.</source>
        <translation>Was im Weg war, wurde vorher nach „%1“ kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>What is in %n file(s) would be lost</source>
        <translation>
            <numerusform>Was in %n Datei steht, ginge verloren</numerusform>
            <numerusform>Was in %n Dateien steht, ginge verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder has the actions of another organisation, “%1”. If you go on, this one&apos;s take their place.</source>
        <translation>Der Ordner hat die Actions einer anderen Organisation, „%1“. Wenn Sie weitermachen, treten die dieser Organisation an ihre Stelle.</translation>
    </message>
    <message>
        <source>Where the folder has a placeholder, what seems to be a secret of the server would be written. If the folder is kept in git, it would be in there for good.</source>
        <translation>Wo der Ordner einen Platzhalter hat, würde geschrieben, was ein Geheimnis des Servers zu sein scheint. Wird der Ordner in git aufbewahrt, bliebe es für immer darin.</translation>
    </message>
    <message>
        <source>This folder is another organisation&apos;s</source>
        <translation>Dieser Ordner gehört einer anderen Organisation</translation>
    </message>
    <message>
        <source>A secret would replace a placeholder</source>
        <translation>Ein Geheimnis würde einen Platzhalter ersetzen</translation>
    </message>
    <message>
        <source>secret over a placeholder: %1</source>
        <translation>Geheimnis über einem Platzhalter: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
    <name>FilterButton</name>
    <message>
        <source>Filter by state and trigger</source>
        <translation>Nach Zustand und Trigger filtern</translation>
    </message>
    <message>
        <source>Active and inactive</source>
        <translation>Aktive und inaktive</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktive</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktive</translation>
    </message>
    <message>
        <source>All triggers</source>
        <translation>Alle Trigger</translation>
    </message>
    <message>
        <source>Run by no trigger</source>
        <translation>Von keinem Trigger ausgeführt</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>What runs the actions is being read.</source>
        <translation>Was die Actions ausführt, wird gerade gelesen.</translation>
    </message>
    <message>
        <source>Filter by state and trigger: %1</source>
        <translation>Nach Zustand und Trigger filtern: %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <extracomment>%1 is what is filtered by, &quot;inactive, run by no trigger&quot;</extracomment>
        <translation>Nur: %1</translation>
    </message>
</context>
<context>
    <name>FilterChoice</name>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>run by no trigger</source>
        <translation>von keinem Trigger ausgeführt</translation>
    </message>
    <message>
        <source>run by %1</source>
        <translation>ausgeführt von %1</translation>
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
    <message>
        <source>First select the text to search in</source>
        <translation>Wählen Sie zuerst den Text aus, in dem gesucht werden soll</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Only in the selected text</source>
        <translation>Nur im ausgewählten Text</translation>
    </message>
</context>
<context>
    <name>FindInAllPane</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What was found in all scripts</source>
        <translation>Was in allen Skripten gefunden wurde</translation>
    </message>
    <message>
        <source>Find in all scripts</source>
        <translation>In allen Skripten suchen</translation>
    </message>
    <message>
        <source>Cancel the search</source>
        <translation>Suche abbrechen</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>&quot;23 finds in 7 actions&quot;; %1 is the first part, %2 the second</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln find(s)</source>
        <translation>
            <numerusform>%Ln Fund</numerusform>
            <numerusform>%Ln Funde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln Action</numerusform>
            <numerusform>%Ln Actions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and more that are not shown</source>
        <translation>%1, und weitere, die nicht gezeigt werden</translation>
    </message>
    <message>
        <source>%1 until it was cancelled</source>
        <translation>%1 bis zum Abbruch</translation>
    </message>
    <message>
        <source>Type what to look for. Where a script is open, what is in its editor is searched, saved or not.</source>
        <translation>Geben Sie ein, wonach gesucht werden soll. Ist ein Skript geöffnet, wird durchsucht, was in seinem Editor steht, ob gespeichert oder nicht.</translation>
    </message>
    <message>
        <source>This is not a regular expression yet</source>
        <translation>Das ist noch kein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>What is wrong with it stands beside it.</source>
        <translation>Was daran falsch ist, steht daneben.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>The search was cancelled</source>
        <translation>Die Suche wurde abgebrochen</translation>
    </message>
    <message>
        <source>Nothing was found until then.</source>
        <translation>Bis dahin wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>The actions are being loaded</source>
        <translation>Die Actions werden geladen</translation>
    </message>
    <message>
        <source>They are searched as soon as they are there.</source>
        <translation>Sie werden durchsucht, sobald sie da sind.</translation>
    </message>
    <message>
        <source>There are no actions to search</source>
        <translation>Es gibt keine Actions zu durchsuchen</translation>
    </message>
    <message>
        <source>The list of actions could not be loaded. Reload it, and they are searched.</source>
        <translation>Die Liste der Actions konnte nicht geladen werden. Laden Sie sie neu, dann wird sie durchsucht.</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No script of this organisation has this text.</source>
        <translation>Kein Skript dieser Organisation enthält diesen Text.</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>As they are now</source>
        <translation>Wie sie jetzt sind</translation>
    </message>
    <message>
        <source>In the history</source>
        <translation>Im Verlauf</translation>
    </message>
    <message>
        <source>The history is every version that this computer keeps of this connection</source>
        <translation>Der Verlauf ist jede Version, die dieser Computer von dieser Verbindung aufbewahrt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln Version</numerusform>
            <numerusform>%Ln Versionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Type what to look for. Every version that this computer keeps is searched, also of actions that are gone.</source>
        <translation>Geben Sie ein, was gesucht wird. Durchsucht wird jede Version, die dieser Computer aufbewahrt, auch von Actions, die es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Der Verlauf konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>No version that this computer keeps has this text.</source>
        <translation>Keine Version, die dieser Computer aufbewahrt, enthält diesen Text.</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vorschau…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace what is found</source>
        <translation>Ersetzen, was gefunden wird</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Preview the replacement</source>
        <translation>Die Ersetzung in der Vorschau</translation>
    </message>
    <message>
        <source>Shows what it would do before anything is written</source>
        <translation>Zeigt, was geschähe, bevor etwas geschrieben wird</translation>
    </message>
</context>
<context>
    <name>FindResultsModel</name>
    <message>
        <source>Unnamed</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>An action, and what is said of it, for example &quot;addGroups: 3 finds, inactive&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n find(s)</source>
        <translation>
            <numerusform>%n Fund</numerusform>
            <numerusform>%n Funde</numerusform>
        </translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>not on the server yet</source>
        <translation>noch nicht auf dem Server</translation>
    </message>
    <message>
        <source>in another organisation</source>
        <translation>in einer anderen Organisation</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>never saved</source>
        <translation>nie gespeichert</translation>
    </message>
    <message>
        <source>not on the server any more</source>
        <translation>nicht mehr auf dem Server</translation>
    </message>
    <message>
        <source>Line %1: %2, replaced by %3</source>
        <extracomment>the number of a line, a piece of it, and what takes the place of what was found in it</extracomment>
        <translation>Zeile %1: %2, ersetzt durch %3</translation>
    </message>
</context>
<context>
    <name>FlowPlan</name>
    <message>
        <source>Somebody else has changed what this trigger runs.</source>
        <translation>Jemand anderes hat geändert, was dieser Trigger ausführt.</translation>
    </message>
    <message>
        <source>It stays as they made it. Look at it, and apply again.</source>
        <translation>Es bleibt, wie es jetzt ist. Sehen Sie es an, und wenden Sie erneut an.</translation>
    </message>
</context>
<context>
    <name>FlowPlanDialog</name>
    <message>
        <source>Apply changes of flows</source>
        <translation>Änderungen an Flows anwenden</translation>
    </message>
    <message>
        <source>Changes, trigger by trigger</source>
        <translation>Änderungen, Trigger für Trigger</translation>
    </message>
    <message>
        <source>Trigger and what it is to run</source>
        <translation>Trigger und was er ausführen soll</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>Wird angewendet …</translation>
    </message>
    <message>
        <source>Each trigger is read again before it is set. One that somebody else has changed since stays as they made it.</source>
        <translation>Jeder Trigger wird noch einmal gelesen, bevor er gesetzt wird. Hat ihn inzwischen jemand anderes geändert, bleibt er so.</translation>
    </message>
    <message>
        <source>new here</source>
        <translation>hier neu</translation>
    </message>
    <message>
        <source>place %1</source>
        <translation>Platz %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>an action&apos;s place and name</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>no longer run</source>
        <translation>nicht mehr ausgeführt</translation>
    </message>
    <message>
        <source>It runs nothing any more.</source>
        <translation>Er führt nichts mehr aus.</translation>
    </message>
    <message>
        <source>All is applied.</source>
        <translation>Alles ist angewendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n trigger(s) could not be set; the changes of them stay.</source>
        <translation>
            <numerusform>%n Trigger konnte nicht gesetzt werden; die Änderung daran bleibt bestehen.</numerusform>
            <numerusform>%n Trigger konnten nicht gesetzt werden; die Änderungen daran bleiben bestehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>angewendet</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Somebody else set it at the same time; the actions that they added are in.</source>
        <translation>Jemand anderes hat ihn zur selben Zeit festgelegt; die dabei hinzugefügten Actions sind enthalten.</translation>
    </message>
</context>
<context>
    <name>FlowTexts</name>
    <message>
        <source>If one fails that is not allowed to, those after it are not run, and the sign-in fails.</source>
        <translation>Schlägt eine fehl, die es nicht darf, werden die danach nicht ausgeführt, und die Anmeldung schlägt fehl.</translation>
    </message>
    <message>
        <source>If one fails that is not allowed to, those after it are not run, and there is no SAML response: the person is not signed in.</source>
        <translation>Schlägt eine fehl, die es nicht darf, werden die danach nicht ausgeführt, und es gibt keine SAML-Antwort: Die Person wird nicht angemeldet.</translation>
    </message>
    <message>
        <source>If one fails that is not allowed to, those after it are not run, and there is no token.</source>
        <translation>Schlägt eine fehl, die es nicht darf, werden die danach nicht ausgeführt, und es gibt kein Token.</translation>
    </message>
    <message>
        <source>Not run where people sign in with Login V2.</source>
        <translation>Wird nicht ausgeführt, wo man sich mit Login V2 anmeldet.</translation>
    </message>
    <message>
        <source>Somebody else has changed this trigger meanwhile: it runs nothing now.</source>
        <translation>Jemand anderes hat diesen Trigger inzwischen geändert: Er führt jetzt nichts aus.</translation>
    </message>
    <message>
        <source>Somebody else has changed this trigger meanwhile: it runs %1 now.</source>
        <translation>Jemand anderes hat diesen Trigger inzwischen geändert: Er führt jetzt %1 aus.</translation>
    </message>
    <message>
        <source>Runs nothing.</source>
        <translation>Führt nichts aus.</translation>
    </message>
    <message numerus="yes">
        <source>Runs %n action(s), for %1 s at most.</source>
        <translation>
            <numerusform>Führt %n Action aus, höchstens %1 s lang.</numerusform>
            <numerusform>Führt %n Actions aus, höchstens %1 s lang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inactive action(s) are skipped.</source>
        <translation>
            <numerusform>%n inaktive Action wird übersprungen.</numerusform>
            <numerusform>%n inaktive Actions werden übersprungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowsFeature</name>
    <message>
        <source>Flows</source>
        <translation>Flows</translation>
    </message>
    <message>
        <source>&amp;Flows and triggers</source>
        <translation>&amp;Flows und Trigger</translation>
    </message>
    <message>
        <source>Add to &amp;trigger…</source>
        <translation>Zu &amp;Trigger hinzufügen …</translation>
    </message>
    <message>
        <source>Discard the changes of flows?</source>
        <translation>Die Änderungen an Flows verwerfen?</translation>
    </message>
    <message numerus="yes">
        <source>%n trigger(s) are changed, and that is not applied.</source>
        <translation>
            <numerusform>%n Trigger ist geändert, und das ist nicht angewendet.</numerusform>
            <numerusform>%n Trigger sind geändert, und das ist nicht angewendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>runs it already</source>
        <translation>führt sie schon aus</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Run it at…</source>
        <translation>Ausführen bei …</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>inactive action</source>
        <translation>inaktive Action</translation>
    </message>
    <message>
        <source>Run which action?</source>
        <translation>Welche Action ausführen?</translation>
    </message>
    <message>
        <source>This cannot be kept on this computer: %1</source>
        <translation>Das kann auf diesem Rechner nicht aufbewahrt werden: %1</translation>
    </message>
</context>
<context>
    <name>FlowsModel</name>
    <message>
        <source>%1 (changed by others, too)</source>
        <extracomment>a trigger</extracomment>
        <translation>%1 (auch von anderen geändert)</translation>
    </message>
    <message>
        <source>%1 (not applied)</source>
        <translation>%1 (nicht angewendet)</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>geht weiter</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>bricht ab</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Runs, in this order</source>
        <translation>Führt aus, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation>Bei Fehler</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Timeout</translation>
    </message>
</context>
<context>
    <name>FlowsPane</name>
    <message>
        <source>A&amp;dd…</source>
        <translation>Hin&amp;zufügen …</translation>
    </message>
    <message>
        <source>Run another action here (Insert)</source>
        <translation>Hier eine weitere Action ausführen (Einfg)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Run it here no longer (Delete)</source>
        <translation>Hier nicht mehr ausführen (Entf)</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Run it earlier (Alt+Up)</source>
        <translation>Früher ausführen (Alt+Aufwärts)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Run it later (Alt+Down)</source>
        <translation>Später ausführen (Alt+Abwärts)</translation>
    </message>
    <message>
        <source>C&amp;lear flow</source>
        <translation>Flow &amp;leeren</translation>
    </message>
    <message>
        <source>No trigger of this flow runs anything</source>
        <translation>Kein Trigger dieses Flows führt etwas aus</translation>
    </message>
    <message>
        <source>&amp;Undo last</source>
        <translation>Letztes &amp;rückgängig</translation>
    </message>
    <message>
        <source>D&amp;iscard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Apply…</source>
        <translation>&amp;Anwenden …</translation>
    </message>
    <message>
        <source>Flows, triggers and what they run</source>
        <translation>Flows, Trigger und was sie ausführen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>What was applied last is taken back, but where somebody else has changed it since.</source>
        <translation>Was zuletzt angewendet wurde, wird zurückgenommen, außer wo es inzwischen jemand anderes geändert hat.</translation>
    </message>
    <message>
        <source>Nothing of what is not applied yet is wanted any more.</source>
        <translation>Nichts von dem, was noch nicht angewendet ist, wird mehr gewünscht.</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>Wird angewendet …</translation>
    </message>
    <message numerus="yes">
        <source>%n trigger(s) changed, not applied</source>
        <translation>
            <numerusform>%n Trigger geändert, nicht angewendet</numerusform>
            <numerusform>%n Trigger geändert, nicht angewendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows what would be done, and does it.</source>
        <translation>Zeigt, was getan würde, und tut es.</translation>
    </message>
    <message>
        <source>Reading the flows…</source>
        <translation>Flows werden gelesen …</translation>
    </message>
    <message>
        <source>Choose a trigger to see what it does, and to change what it runs.</source>
        <translation>Wählen Sie einen Trigger, um zu sehen, was er tut, und zu ändern, was er ausführt.</translation>
    </message>
    <message>
        <source>Clear the flow “%1”?</source>
        <translation>Den Flow „%1“ leeren?</translation>
    </message>
    <message>
        <source>None of its triggers runs anything then. It is written once you apply it, and can be undone.</source>
        <translation>Dann führt keiner seiner Trigger etwas aus. Geschrieben wird es, sobald Sie es anwenden, und es kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>Formatter</name>
    <message>
        <source>The script is as it was.</source>
        <translation>Das Skript ist, wie es war.</translation>
    </message>
    <message>
        <source>Formatting took too long.</source>
        <translation>Das Formatieren dauerte zu lange.</translation>
    </message>
    <message>
        <source>The script could not be formatted.</source>
        <translation>Das Skript konnte nicht formatiert werden.</translation>
    </message>
    <message>
        <source>The script has mistakes, so how it is built is not known. Mend them first: F8 turns to the next.</source>
        <translation>Das Skript hat Fehler, daher ist sein Aufbau nicht bekannt. Beheben Sie sie zuerst: F8 springt zum nächsten.</translation>
    </message>
    <message>
        <source>Formatting would change what this script means, so it was not done.</source>
        <translation>Das Formatieren würde ändern, was dieses Skript bedeutet, und unterblieb daher.</translation>
    </message>
    <message>
        <source>Formatting this script comes to no end, so it was not done.</source>
        <translation>Das Formatieren dieses Skripts kommt zu keinem Ende und unterblieb daher.</translation>
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
    <name>HeadersEdit</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name of an extra header</source>
        <translation>Name eines zusätzlichen Headers</translation>
    </message>
    <message>
        <source>Value of the extra header</source>
        <translation>Wert des zusätzlichen Headers</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Extra headers</source>
        <translation>Zusätzliche Header</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value (kept in the keyring)</source>
        <translation>Wert (im Schlüsselbund)</translation>
    </message>
    <message>
        <source>What a proxy in front of the instance wants to see, such as that of Cloudflare Access. They go along with each request to the instance, and to nobody else.</source>
        <translation>Was ein Proxy vor der Instanz sehen will, etwa der von Cloudflare Access. Sie gehen mit jeder Anfrage an die Instanz mit und an niemanden sonst.</translation>
    </message>
    <message>
        <source>The address leads to another host than before. Give the value once more if it is to be sent there, or take the header out.</source>
        <translation>Die Adresse führt zu einem anderen Host als vorher. Geben Sie den Wert noch einmal an, wenn er dorthin gesendet werden soll, oder entfernen Sie den Header.</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
</context>
<context>
    <name>HelpFeature</name>
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
        <source>&amp;About Action Studio</source>
        <translation>Ü&amp;ber Action Studio</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>Deprecated.</source>
        <translation>Veraltet.</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <extracomment>%1 are names of triggers</extracomment>
        <translation>Nur in %1</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>part of JavaScript</source>
        <translation>Teil von JavaScript</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>Schlüsselwort</translation>
    </message>
    <message>
        <source>snippet</source>
        <translation>Textbaustein</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>veraltet</translation>
    </message>
</context>
<context>
    <name>HistoryFeature</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Compare with the server…</source>
        <translation>Mit dem Server verglei&amp;chen…</translation>
    </message>
    <message>
        <source>&amp;Recently deleted…</source>
        <translation>&amp;Kürzlich gelöscht…</translation>
    </message>
    <message>
        <source>Compare “%1”</source>
        <translation>„%1“ vergleichen</translation>
    </message>
    <message>
        <source>From the history, %1</source>
        <translation>Aus dem Verlauf, %1</translation>
    </message>
    <message>
        <source>The version could not be put into the editor.</source>
        <translation>Die Version konnte nicht in den Editor übernommen werden.</translation>
    </message>
    <message>
        <source>The version is in the editor, and not saved.</source>
        <translation>Die Version ist im Editor und nicht gespeichert.</translation>
    </message>
    <message>
        <source>What was typed before is in the history; Save sends this one.</source>
        <translation>Was vorher getippt war, ist im Verlauf; Speichern sendet diese.</translation>
    </message>
</context>
<context>
    <name>HistoryOptionsPage</name>
    <message>
        <source>For ever</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>Days for which versions are kept; 0 keeps them for ever</source>
        <translation>Tage, die Versionen aufbewahrt werden; 0 bewahrt sie unbegrenzt auf</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Room for versions in megabytes; 0 is no limit</source>
        <translation>Platz für Versionen in Megabyte; 0 ist keine Grenze</translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <extracomment>behind a number in a field; the number itself is not repeated</extracomment>
        <translation>
            <numerusform>Tag</numerusform>
            <numerusform>Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Used on the disk</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Each version of an action that you open, save or give up is kept on this computer, also without a connection.</source>
        <translation>Jede Version einer Action, die Sie öffnen, speichern oder aufgeben, wird auf diesem Computer aufbewahrt, auch ohne Verbindung.</translation>
    </message>
    <message>
        <source>Keep versions for</source>
        <translation>Versionen aufbewahren</translation>
    </message>
    <message>
        <source>Use at most</source>
        <translation>Höchstens belegen</translation>
    </message>
    <message>
        <source>Beyond these the oldest versions go first. The newest version of each action and all unsaved edits always stay.</source>
        <translation>Darüber hinaus gehen die ältesten Versionen zuerst. Die neueste Version jeder Action und alle nicht gespeicherten Änderungen bleiben immer.</translation>
    </message>
    <message>
        <source>Being measured…</source>
        <translation>Wird gemessen…</translation>
    </message>
    <message>
        <source>Not known without a connection</source>
        <translation>Ohne Verbindung nicht bekannt</translation>
    </message>
    <message>
        <source>%1, for this connection, with unsaved edits and what is known of the server</source>
        <translation>%1, für diese Verbindung, mit nicht gespeicherten Änderungen und dem, was vom Server bekannt ist</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Put into the editor</source>
        <translation>In den Editor übernehmen</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Compares the two chosen, or the one chosen with the editor (Enter)</source>
        <translation>Vergleicht die beiden gewählten oder die gewählte mit dem Editor (Eingabetaste)</translation>
    </message>
    <message>
        <source>As an edit that is not saved</source>
        <translation>Als Bearbeitung, die nicht gespeichert ist</translation>
    </message>
    <message>
        <source>In the editor, not saved</source>
        <translation>Im Editor, nicht gespeichert</translation>
    </message>
    <message>
        <source>No action is open</source>
        <translation>Keine Action geöffnet</translation>
    </message>
    <message>
        <source>Open one to see what happened to it.</source>
        <translation>Öffnen Sie eine, um zu sehen, was mit ihr geschah.</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Noch kein Verlauf</translation>
    </message>
    <message>
        <source>It begins with the first save.</source>
        <translation>Er beginnt mit dem ersten Speichern.</translation>
    </message>
    <message>
        <source>Every version that you open or save is kept from now on.</source>
        <translation>Jede Version, die Sie öffnen oder speichern, wird von nun an aufbewahrt.</translation>
    </message>
    <message>
        <source>Reading the server&apos;s history…</source>
        <translation>Der Verlauf des Servers wird gelesen…</translation>
    </message>
    <message>
        <source>Shown is what this computer kept. The server&apos;s own history, with all authors, takes a role of the instance: IAM_OWNER or IAM_OWNER_VIEWER.</source>
        <translation>Gezeigt wird, was dieser Computer aufbewahrt hat. Für den Verlauf des Servers mit allen Urhebern braucht es eine Rolle der Instanz: IAM_OWNER oder IAM_OWNER_VIEWER.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel reading the server&apos;s history</source>
        <translation>Lesen des Server-Verlaufs abbrechen</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>&amp;Vergleichen…</translation>
    </message>
    <message>
        <source>Compare with the one &amp;before…</source>
        <translation>Mit der v&amp;origen vergleichen…</translation>
    </message>
    <message>
        <source>&amp;Put into the editor</source>
        <translation>In den Editor ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Copy the &amp;script</source>
        <translation>&amp;Skript kopieren</translation>
    </message>
    <message>
        <source>Shown is what this computer kept. Reading the server&apos;s own history was cancelled.</source>
        <translation>Gezeigt wird, was dieser Computer aufbewahrt hat. Das Lesen des Server-Verlaufs wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The script could not be copied: %1</source>
        <translation>Das Skript konnte nicht kopiert werden: %1</translation>
    </message>
    <message>
        <source>What happened to its triggers could not be read: %1</source>
        <translation>Was mit ihren Triggern geschah, konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Shown is what was known before. The server&apos;s own history could not be read: %1</source>
        <translation>Gezeigt wird, was vorher bekannt war. Der Verlauf des Servers selbst konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>What this computer keeps could not be read or written: %1</source>
        <translation>Was dieser Computer behält, konnte nicht gelesen oder geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>InputsEdit</name>
    <message>
        <source>Inputs of the run, as JSON</source>
        <translation>Eingaben des Laufs, als JSON</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>InstancePage</name>
    <message>
        <source>Name of the connection</source>
        <translation>Name der Verbindung</translation>
    </message>
    <message>
        <source>Address of the instance</source>
        <translation>Adresse der Instanz</translation>
    </message>
    <message>
        <source>Id of the organisation to begin in</source>
        <translation>ID der Organisation, in der begonnen wird</translation>
    </message>
    <message>
        <source>&amp;Production: ask before the first change of a sitting</source>
        <translation>&amp;Produktion: vor der ersten Änderung einer Sitzung nachfragen</translation>
    </message>
    <message>
        <source>&amp;Read-only: change nothing</source>
        <translation>&amp;Schreibgeschützt: nichts ändern</translation>
    </message>
    <message>
        <source>The account&apos;s own</source>
        <translation>Die des Kontos</translation>
    </message>
    <message>
        <source>The number on the organisation&apos;s page in the Console. Others can be chosen later in the tool bar.</source>
        <translation>Die Nummer auf der Seite der Organisation in der Console. Andere lassen sich später in der Werkzeugleiste wählen.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>Where the instance is reached</source>
        <translation>Wo die Instanz erreicht wird</translation>
    </message>
    <message>
        <source>The address itself</source>
        <translation>Die Adresse selbst</translation>
    </message>
    <message>
        <source>Where the instance is reached, if not at its own address: a port forward or an internal address, such as 10.0.0.5:8443. The certificate there has to be for this name.</source>
        <translation>Wo die Instanz erreicht wird, wenn nicht unter ihrer eigenen Adresse: eine Portweiterleitung oder eine interne Adresse, etwa 10.0.0.5:8443. Das Zertifikat dort muss für diesen Namen gelten.</translation>
    </message>
    <message>
        <source>Conn&amp;ect to</source>
        <translation>V&amp;erbinden über</translation>
    </message>
</context>
<context>
    <name>JumpBox</name>
    <message>
        <source>Nothing has this name.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Jump to an action, an organisation, a connection or a command</source>
        <translation>Zu einer Action, einer Organisation, einer Verbindung oder einem Befehl springen</translation>
    </message>
    <message>
        <source>Where to jump to</source>
        <translation>Sprungziel</translation>
    </message>
    <message>
        <source>Places to jump to</source>
        <translation>Sprungziele</translation>
    </message>
    <message>
        <source>%1  –  %2</source>
        <comment>a name, and what it is</comment>
        <translation>%1  –  %2</translation>
    </message>
    <message>
        <source>%1  –  %2, %3</source>
        <comment>a name, what it is, and its key or id</comment>
        <translation>%1  –  %2, %3</translation>
    </message>
</context>
<context>
    <name>KeptDialog</name>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Kept of deleted connections</source>
        <translation>Reste gelöschter Verbindungen</translation>
    </message>
    <message>
        <source>Unsaved changes, history and deleted actions, scripts included, of connections that are not among the saved ones and not open in any window.</source>
        <translation>Nicht gespeicherte Änderungen, Verlauf und gelöschte Actions samt Skripten von Verbindungen, die nicht unter den gespeicherten und in keinem Fenster geöffnet sind.</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was aufbewahrt wird</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Action</numerusform>
            <numerusform>%n Actions</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is kept of deleted connections.</source>
        <translation>Von gelöschten Verbindungen wird nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>History and deleted actions cannot be had back then. Nothing is changed on the server.</source>
        <translation>Verlauf und gelöschte Actions lassen sich dann nicht zurückholen. Auf dem Server wird nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>The changes of %n action(s) are saved nowhere else and are lost.</source>
        <translation>
            <numerusform>Die Änderungen an %n Action sind nirgends sonst gespeichert und gehen verloren.</numerusform>
            <numerusform>Die Änderungen an %n Actions sind nirgends sonst gespeichert und gehen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete what this computer keeps of “%1”?</source>
        <translation>Löschen, was dieser Computer von „%1“ aufbewahrt?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>KeptFiles</name>
    <message>
        <source>What is kept of this connection was not deleted: a window has it open.</source>
        <translation>Was von dieser Verbindung aufbewahrt wird, wurde nicht gelöscht: Sie ist in einem Fenster geöffnet.</translation>
    </message>
    <message>
        <source>Close the window, then delete it under “Kept of deleted connections”.</source>
        <translation>Schließen Sie das Fenster und löschen Sie es dann unter „Reste gelöschter Verbindungen“.</translation>
    </message>
    <message>
        <source>“%1” could not be deleted: %2</source>
        <translation>„%1“ konnte nicht gelöscht werden: %2</translation>
    </message>
    <message>
        <source>It is in the folder “%1”.</source>
        <translation>Die Datei liegt im Ordner „%1“.</translation>
    </message>
</context>
<context>
    <name>KeptVersions</name>
    <message>
        <source>Typed here and never saved, %1</source>
        <translation>Hier eingegeben und nie gespeichert, %1</translation>
    </message>
    <message>
        <source>Sequence %1, %2</source>
        <translation>Sequenz %1, %2</translation>
    </message>
    <message>
        <source>Sequence %1, %2, %3</source>
        <extracomment>&quot;Sequence 17, yesterday 18:20, Anna&quot;</extracomment>
        <translation>Sequenz %1, %2, %3</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>As it was deleted</source>
        <translation>Wie sie gelöscht wurde</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>This action was deleted here a moment ago.</source>
        <translation>Diese Action wurde hier gerade eben gelöscht.</translation>
    </message>
    <message>
        <source>The server still shows the time before what was written.</source>
        <translation>Der Server zeigt noch den Stand vor dem, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>The actions and the triggers that run them do not fit together; somebody is changing them.</source>
        <translation>Die Actions und die Trigger, die sie ausführen, passen nicht zusammen; jemand ändert sie gerade.</translation>
    </message>
    <message>
        <source>Somebody else set what this trigger runs at the same time. It was replaced, and could not be put back: %1</source>
        <translation>Jemand anderes hat zur selben Zeit festgelegt, was dieser Trigger ausführt. Das wurde ersetzt und konnte nicht wiederhergestellt werden: %1</translation>
    </message>
    <message>
        <source>Look at what the trigger runs, and apply what is missing.</source>
        <translation>Sehen Sie nach, was der Trigger ausführt, und wenden Sie an, was fehlt.</translation>
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
        <source>%1 characters, within the limit</source>
        <translation>%1 Zeichen, innerhalb der Grenze</translation>
    </message>
    <message>
        <source>%1 characters, %2</source>
        <translation>%1 Zeichen, %2</translation>
    </message>
    <message>
        <source>too long to save: %1 of %2 bytes</source>
        <translation>zu lang zum Speichern: %1 von %2 Bytes</translation>
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
        <source>The actions of an organisation are listed here once a server is connected.</source>
        <translation>Die Actions einer Organisation stehen hier, sobald ein Server verbunden ist.</translation>
    </message>
    <message>
        <source>%1, as known %2</source>
        <extracomment>&quot;16 actions, as known yesterday 18:20&quot;: the server cannot be asked now</extracomment>
        <translation>%1, Stand %2</translation>
    </message>
    <message>
        <source>The server could not be asked. This is what it had %1.</source>
        <translation>Der Server konnte nicht gefragt werden. Das hatte er %1.</translation>
    </message>
    <message>
        <source>New from template…</source>
        <translation>Neu aus Vorlage …</translation>
    </message>
    <message numerus="yes">
        <source>Open %n actions?</source>
        <translation>
            <numerusform>%n Action öffnen?</numerusform>
            <numerusform>%n Actions öffnen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each gets a tab of its own.</source>
        <translation>Jede bekommt einen eigenen Tab.</translation>
    </message>
    <message>
        <source>Open them</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 selected, %2</source>
        <extracomment>&quot;3 selected, 11 of 212 actions&quot;; the others are filtered out</extracomment>
        <translation>%1 ausgewählt, %2</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message>
        <source>No action matches the filter</source>
        <translation>Keine Action entspricht dem Filter</translation>
    </message>
    <message>
        <source>Only these are shown: %1.</source>
        <translation>Nur diese werden angezeigt: %1.</translation>
    </message>
</context>
<context>
    <name>ListTriggers</name>
    <message>
        <source>The server could not be asked for its flows.</source>
        <translation>Der Server konnte nicht nach seinen Flows gefragt werden.</translation>
    </message>
</context>
<context>
    <name>LocalFile</name>
    <message>
        <source>“%1” is not a file that can be read.</source>
        <translation>„%1“ ist keine lesbare Datei.</translation>
    </message>
    <message>
        <source>“%1” could not be opened: %2</source>
        <translation>„%1“ konnte nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 bytes, which no script is.</source>
        <translation>„%1“ ist größer als %2 Byte, was kein Skript ist.</translation>
    </message>
    <message>
        <source>“%1” is UTF-16. Scripts are UTF-8: save it as that first.</source>
        <translation>„%1“ ist UTF-16. Skripte sind UTF-8: Speichern Sie die Datei zuerst so.</translation>
    </message>
    <message>
        <source>“%1” is not UTF-8, so its characters would change. Save it as UTF-8 first.</source>
        <translation>„%1“ ist nicht UTF-8, daher würden sich ihre Zeichen ändern. Speichern Sie sie zuerst als UTF-8.</translation>
    </message>
    <message>
        <source>“%1” has NUL characters, which no script can hold.</source>
        <translation>„%1“ enthält NUL-Zeichen, die kein Skript enthalten kann.</translation>
    </message>
    <message>
        <source>“%1” was not written: the text has half a character in it, which no file can hold.</source>
        <translation>„%1“ wurde nicht geschrieben: Der Text enthält ein halbes Zeichen, das keine Datei enthalten kann.</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2</source>
        <translation>„%1“ konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>“%1” was not opened: it %2.</source>
        <extracomment>a file, and why not: &quot;“a.js” is not opened: it is a pipe, not a file&quot;</extracomment>
        <translation>„%1“ wurde nicht geöffnet: Sie %2.</translation>
    </message>
</context>
<context>
    <name>LocalFilesFeature</name>
    <message>
        <source>Open local &amp;file into the script…</source>
        <translation>Lokale &amp;Datei ins Skript öffnen …</translation>
    </message>
    <message>
        <source>Save a cop&amp;y as…</source>
        <translation>K&amp;opie speichern unter …</translation>
    </message>
    <message>
        <source>&amp;Export as HTML…</source>
        <translation>Als HTML &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Open local file into the script</source>
        <translation>Lokale Datei ins Skript öffnen</translation>
    </message>
    <message>
        <source>JavaScript (*.js *.mjs *.cjs)</source>
        <translation>JavaScript (*.js *.mjs *.cjs)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file was not opened. The script is as it was.</source>
        <translation>Die Datei wurde nicht geöffnet. Das Skript ist, wie es war.</translation>
    </message>
    <message>
        <source>The file was not opened: the script is read-only.</source>
        <translation>Die Datei wurde nicht geöffnet: Das Skript ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The script already is what “%1” holds.</source>
        <translation>Das Skript ist bereits das, was „%1“ enthält.</translation>
    </message>
    <message>
        <source>It begins with a byte order mark, which is kept. </source>
        <translation>Es beginnt mit einer Byte-Reihenfolge-Marke, die erhalten bleibt. </translation>
    </message>
    <message>
        <source>The script is now what “%1” holds.</source>
        <translation>Das Skript ist nun das, was „%1“ enthält.</translation>
    </message>
    <message>
        <source>Nothing is saved on the server yet. Undo brings back the script from before.</source>
        <translation>Auf dem Server ist noch nichts gespeichert. „Rückgängig“ bringt das vorige Skript zurück.</translation>
    </message>
    <message>
        <source>The file was not opened.</source>
        <translation>Die Datei wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The file was not opened: %1</source>
        <translation>Die Datei wurde nicht geöffnet: %1</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark, which is kept.</source>
        <translation>Die Datei beginnt mit einer Byte-Reihenfolge-Marke, die erhalten bleibt.</translation>
    </message>
    <message>
        <source>A copy is in “%1” now.</source>
        <translation>Eine Kopie steht nun in „%1“.</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>Die Datei wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Save a copy of the script</source>
        <translation>Kopie des Skripts speichern</translation>
    </message>
    <message>
        <source>JavaScript (*.js)</source>
        <translation>JavaScript (*.js)</translation>
    </message>
    <message>
        <source>Export the script as HTML</source>
        <translation>Skript als HTML exportieren</translation>
    </message>
    <message>
        <source>HTML with line numbers (*.html)</source>
        <translation>HTML mit Zeilennummern (*.html)</translation>
    </message>
    <message>
        <source>HTML without line numbers (*.html)</source>
        <translation>HTML ohne Zeilennummern (*.html)</translation>
    </message>
    <message>
        <source>The script was not printed.</source>
        <translation>Das Skript wurde nicht gedruckt.</translation>
    </message>
    <message>
        <source>The printer did not take it. Look whether it is there, or choose another one.</source>
        <translation>Der Drucker hat es nicht angenommen. Sehen Sie nach, ob er bereit ist, oder wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>LockoutBar</name>
    <message>
        <source>Deactivate now</source>
        <translation>Jetzt deaktivieren</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation>Probleme zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>“%1” was saved before its check was done.</source>
        <translation>„%1“ wurde gespeichert, bevor die Prüfung fertig war.</translation>
    </message>
    <message>
        <source>If the check finds something that would keep people out, it is said here.</source>
        <translation>Findet die Prüfung etwas, das Leute aussperren würde, steht es hier.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is active with %n problem(s) that make it fail.</source>
        <translation>
            <numerusform>„%1“ ist aktiv, mit einem Problem, an dem sie fehlschlägt.</numerusform>
            <numerusform>„%1“ ist aktiv, mit %n Problemen, an denen sie fehlschlägt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockoutQuestion</name>
    <message>
        <source>It is active. Which triggers run it is not known.</source>
        <translation>Sie ist aktiv. Welche Trigger sie ausführen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It is active, and run by %1.</source>
        <translation>Sie ist aktiv und wird ausgeführt von %1.</translation>
    </message>
    <message>
        <source>Nobody could sign in to “%1” through another identity provider for the first time.</source>
        <translation>Niemand könnte sich bei „%1“ zum ersten Mal über einen anderen Identitätsanbieter anmelden.</translation>
    </message>
    <message>
        <source>Everyone who signs in to “%1” through another identity provider would get an error.</source>
        <translation>Alle, die sich bei „%1“ über einen anderen Identitätsanbieter anmelden, bekämen einen Fehler.</translation>
    </message>
    <message>
        <source>Nobody could register in “%1”.</source>
        <translation>Niemand könnte sich in „%1“ registrieren.</translation>
    </message>
    <message>
        <source>Everyone who signs in to “%1” with a password or a passkey would get an error.</source>
        <translation>Alle, die sich bei „%1“ mit Passwort oder Passkey anmelden, bekämen einen Fehler.</translation>
    </message>
    <message>
        <source>Everyone of “%1” who signs in to an application by SAML would get an error.</source>
        <translation>Alle von „%1“, die sich über SAML bei einer Anwendung anmelden, bekämen einen Fehler.</translation>
    </message>
    <message>
        <source>Everyone of “%1” who signs in to an application would get an error instead of a token.</source>
        <translation>Alle von „%1“, die sich bei einer Anwendung anmelden, bekämen einen Fehler statt eines Tokens.</translation>
    </message>
    <message>
        <source>If a trigger runs it, everyone of “%1” who signs in there would get an error.</source>
        <translation>Führt ein Trigger sie aus, bekämen alle von „%1“, die sich dort anmelden, einen Fehler.</translation>
    </message>
    <message>
        <source>Which triggers run it is not known.</source>
        <translation>Welche Trigger sie ausführen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It is run by %1.</source>
        <translation>Sie wird ausgeführt von %1.</translation>
    </message>
    <message>
        <source>Save “%1”, and let people&apos;s sign-ins fail?</source>
        <translation>„%1“ speichern und Anmeldungen fehlschlagen lassen?</translation>
    </message>
    <message numerus="yes">
        <source>Save all, and let people&apos;s sign-ins fail by %n of them?</source>
        <translation>
            <numerusform>Alle speichern und Anmeldungen durch %n davon fehlschlagen lassen?</numerusform>
            <numerusform>Alle speichern und Anmeldungen durch %n davon fehlschlagen lassen?</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more like these.</source>
        <translation>
            <numerusform>Und %n weitere dieser Art.</numerusform>
            <numerusform>Und %n weitere dieser Art.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save inactive</source>
        <translation>Inaktiv speichern</translation>
    </message>
    <message>
        <source>Save these inactive</source>
        <translation>Diese inaktiv speichern</translation>
    </message>
    <message>
        <source>Save allowed to fail</source>
        <translation>Mit „darf fehlschlagen“ speichern</translation>
    </message>
    <message>
        <source>Save these allowed to fail</source>
        <translation>Diese mit „darf fehlschlagen“ speichern</translation>
    </message>
    <message>
        <source>To allow it to fail is no help here.</source>
        <translation>„Darf fehlschlagen“ hilft hier nicht.</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Activate “%1”, and let people&apos;s sign-ins fail?</source>
        <translation>„%1“ aktivieren und Anmeldungen fehlschlagen lassen?</translation>
    </message>
    <message>
        <source>Activate allowed to fail</source>
        <translation>Mit „darf fehlschlagen“ aktivieren</translation>
    </message>
    <message>
        <source>Activate anyway</source>
        <translation>Trotzdem aktivieren</translation>
    </message>
    <message>
        <source>Rename the function and save</source>
        <translation>Funktion umbenennen und speichern</translation>
    </message>
    <message>
        <source>Should it fail there:</source>
        <translation>Schlüge sie dort fehl:</translation>
    </message>
    <message>
        <source>Save “%1” without having run it?</source>
        <translation>„%1“ speichern, ohne sie ausgeführt zu haben?</translation>
    </message>
    <message>
        <source>Save “%1”, though it no longer does what was expected?</source>
        <translation>„%1“ speichern, obwohl sie nicht mehr tut, was erwartet wird?</translation>
    </message>
    <message>
        <source>Run it now</source>
        <translation>Jetzt ausführen</translation>
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
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Action</source>
        <translation>&amp;Action</translation>
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
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Main tools</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1[*] – %2</source>
        <translation>%1[*] – %2</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Jump to…</source>
        <translation>&amp;Springen zu …</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
</context>
<context>
    <name>ManyFeature</name>
    <message>
        <source>&amp;Selected actions</source>
        <translation>Au&amp;sgewählte Actions</translation>
    </message>
    <message>
        <source>&amp;Activate selected</source>
        <translation>Ausgewählte &amp;aktivieren</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>&amp;Deactivate selected</source>
        <translation>Ausgewählte &amp;deaktivieren</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Set t&amp;imeout…</source>
        <translation>T&amp;imeout setzen …</translation>
    </message>
    <message>
        <source>Allo&amp;wed to fail</source>
        <translation>Darf &amp;fehlschlagen</translation>
    </message>
    <message>
        <source>Allowed to fail</source>
        <translation>Darf fehlschlagen</translation>
    </message>
    <message>
        <source>&amp;Not allowed to fail</source>
        <translation>Darf &amp;nicht fehlschlagen</translation>
    </message>
    <message>
        <source>Not allowed to fail</source>
        <translation>Darf nicht fehlschlagen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n actions to &amp;trigger…</source>
        <translation>
            <numerusform>%n Action zu &amp;Trigger hinzufügen …</numerusform>
            <numerusform>%n Actions zu &amp;Trigger hinzufügen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to trigger</source>
        <translation>Zu Trigger hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove from trigger…</source>
        <translation>Aus T&amp;rigger entfernen …</translation>
    </message>
    <message>
        <source>Remove from trigger</source>
        <translation>Aus Trigger entfernen</translation>
    </message>
    <message>
        <source>&amp;Compare the two</source>
        <translation>Die beiden &amp;vergleichen</translation>
    </message>
    <message>
        <source>&amp;Export selected…</source>
        <translation>Ausgewählte &amp;exportieren …</translation>
    </message>
    <message numerus="yes">
        <source>D&amp;uplicate %n actions…</source>
        <translation>
            <numerusform>%n Action d&amp;uplizieren …</numerusform>
            <numerusform>%n Actions d&amp;uplizieren …</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message numerus="yes">
        <source>De&amp;activate %n actions…</source>
        <translation>
            <numerusform>%n Action de&amp;aktivieren …</numerusform>
            <numerusform>%n Actions de&amp;aktivieren …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Activate %n actions…</source>
        <translation>
            <numerusform>%n Action &amp;aktivieren …</numerusform>
            <numerusform>%n Actions &amp;aktivieren …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n actions…</source>
        <translation>
            <numerusform>%n Action &amp;löschen …</numerusform>
            <numerusform>%n Actions &amp;löschen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Set timeout</source>
        <translation>Timeout setzen</translation>
    </message>
    <message>
        <source>This action is not in the list any more.</source>
        <translation>Diese Action ist nicht mehr in der Liste.</translation>
    </message>
    <message>
        <source>Compare two actions</source>
        <translation>Zwei Actions vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n actions</source>
        <extracomment>&quot;Deactivate: 12 actions&quot;</extracomment>
        <translation>
            <numerusform>%1: %n Action</numerusform>
            <numerusform>%1: %n Actions</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to do: all of them are so already.</source>
        <translation>Es bleibt nichts zu tun: Alle sind schon so.</translation>
    </message>
</context>
<context>
    <name>MatrixWindow</name>
    <message>
        <source>Only &amp;differences</source>
        <translation>Nur &amp;Unterschiede</translation>
    </message>
    <message>
        <source>With &amp;triggers</source>
        <translation>Mit &amp;Triggern</translation>
    </message>
    <message>
        <source>&amp;Organisations…</source>
        <translation>&amp;Organisationen…</translation>
    </message>
    <message>
        <source>R&amp;ead again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ab&amp;brechen</translation>
    </message>
    <message>
        <source>&amp;Bring all to this version…</source>
        <translation>Alle auf diesen &amp;Stand bringen…</translation>
    </message>
    <message>
        <source>Actions in all organisations</source>
        <translation>Actions in allen Organisationen</translation>
    </message>
    <message>
        <source>Organisations read</source>
        <translation>Gelesene Organisationen</translation>
    </message>
    <message>
        <source>Actions by organisation</source>
        <translation>Actions nach Organisation</translation>
    </message>
    <message>
        <source>&amp;Reference:</source>
        <translation>&amp;Bezug:</translation>
    </message>
    <message>
        <source>Filter names</source>
        <translation>Namen filtern</translation>
    </message>
    <message>
        <source>What triggers run is brought over, too</source>
        <translation>Was Trigger ausführen, wird mit übernommen</translation>
    </message>
    <message>
        <source>Organisations of the matrix</source>
        <translation>Organisationen der Matrix</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Choose a cell to see what differs.</source>
        <translation>Wählen Sie eine Zelle, um den Unterschied zu sehen.</translation>
    </message>
    <message>
        <source>The organisations are being read.</source>
        <translation>Die Organisationen werden gelesen.</translation>
    </message>
    <message>
        <source>Choose a cell first: its organisation has the version that all others get.</source>
        <translation>Wählen Sie zuerst eine Zelle: Den Stand ihrer Organisation bekommen alle anderen.</translation>
    </message>
    <message>
        <source>This organisation was not read.</source>
        <translation>Diese Organisation wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>This organisation does not have the action.</source>
        <translation>Diese Organisation hat die Action nicht.</translation>
    </message>
    <message>
        <source>There is no other organisation that could be changed.</source>
        <translation>Es gibt keine andere Organisation, die geändert werden könnte.</translation>
    </message>
    <message>
        <source>Makes a plan by which all others have the chosen actions as %1 has them</source>
        <translation>Macht einen Plan, nach dem alle anderen die gewählten Actions so haben wie %1</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Before both edits</source>
        <translation>Vor beiden Bearbeitungen</translation>
    </message>
    <message>
        <source>The server&apos;s version</source>
        <translation>Version des Servers</translation>
    </message>
    <message>
        <source>Your version</source>
        <translation>Ihre Version</translation>
    </message>
    <message>
        <source>Merged script</source>
        <translation>Zusammengeführtes Skript</translation>
    </message>
    <message>
        <source>Merge “%1”</source>
        <translation>„%1“ zusammenführen</translation>
    </message>
    <message>
        <source>The server has sequence %1%2; your edit started from sequence %3. What only one of you changed is merged already.</source>
        <translation>Auf dem Server liegt die Sequenz %1%2; Ihre Bearbeitung begann bei der Sequenz %3. Was nur eine Seite geändert hat, ist schon zusammengeführt.</translation>
    </message>
    <message>
        <source> (%1)</source>
        <extracomment>follows a number: the time of a change</extracomment>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>Theirs, on the server</source>
        <translation>Die andere, auf dem Server</translation>
    </message>
    <message>
        <source>Mine, not saved</source>
        <translation>Meine, nicht gespeichert</translation>
    </message>
    <message>
        <source>Theirs first, then mine</source>
        <translation>Erst die andere, dann meine</translation>
    </message>
    <message>
        <source>Back to your text as it is</source>
        <translation>Zurück zu Ihrem Text, wie er ist</translation>
    </message>
    <message>
        <source>Both changed it from %1: choose</source>
        <translation>Beide haben %1 geändert: bitte wählen</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>Andere: %1</translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation>Meine: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>Allowed to fail</source>
        <translation>Darf fehlschlagen</translation>
    </message>
    <message>
        <source>No conflicts: look it over, then save.</source>
        <translation>Keine Konflikte: ansehen, dann speichern.</translation>
    </message>
    <message>
        <source>%1 of %2 conflicts decided</source>
        <translation>%1 von %2 Konflikten entschieden</translation>
    </message>
    <message>
        <source>Decide each conflict first.</source>
        <translation>Entscheiden Sie zuerst jeden Konflikt.</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>&amp;Vorige Änderung</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>&amp;Nächste Änderung</translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation>Die an&amp;dere nehmen</translation>
    </message>
    <message>
        <source>Take &amp;mine</source>
        <translation>&amp;Meine nehmen</translation>
    </message>
    <message>
        <source>Take &amp;both</source>
        <translation>&amp;Beide nehmen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save merged version</source>
        <translation>Zusammengeführte Version &amp;speichern</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Wird zusammengeführt</translation>
    </message>
    <message>
        <source>Change %1 of %2: only they changed this</source>
        <translation>Änderung %1 von %2: nur die andere Seite hat das geändert</translation>
    </message>
    <message>
        <source>Change %1 of %2: only you changed this</source>
        <translation>Änderung %1 von %2: nur Sie haben das geändert</translation>
    </message>
    <message>
        <source>Change %1 of %2: both made the same change</source>
        <translation>Änderung %1 von %2: beide haben das Gleiche geändert</translation>
    </message>
    <message>
        <source>Change %1 of %2: a conflict, decided</source>
        <translation>Änderung %1 von %2: ein Konflikt, entschieden</translation>
    </message>
    <message>
        <source>Change %1 of %2: a conflict, not decided</source>
        <translation>Änderung %1 von %2: ein Konflikt, nicht entschieden</translation>
    </message>
    <message>
        <source>The two versions are being merged…</source>
        <translation>Die beiden Versionen werden zusammengeführt…</translation>
    </message>
    <message>
        <source>Leave the merge?</source>
        <translation>Das Zusammenführen verlassen?</translation>
    </message>
    <message>
        <source>The draft stays as it was before. What you typed here goes into the history of this computer.</source>
        <translation>Der Entwurf bleibt, wie er vorher war. Was Sie hier eingegeben haben, kommt in den Verlauf dieses Computers.</translation>
    </message>
    <message>
        <source>The draft stays as it was before. What you decided here is forgotten.</source>
        <translation>Der Entwurf bleibt, wie er vorher war. Was Sie hier entschieden haben, wird vergessen.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>This is what is saved. The margin says whose each change is. It can be edited once all is decided; F6 leads out of it.</source>
        <translation>Das wird gespeichert. Am Rand steht, von wem jede Änderung ist. Bearbeitbar, sobald alles entschieden ist; F6 führt hinaus.</translation>
    </message>
</context>
<context>
    <name>MergeMarks</name>
    <message>
        <source>theirs</source>
        <extracomment>Beside lines of a merged script: their version has them.</extracomment>
        <translation>andere</translation>
    </message>
    <message>
        <source>mine</source>
        <extracomment>Beside lines of a merged script: my version has them.</extracomment>
        <translation>meine</translation>
    </message>
    <message>
        <source>both</source>
        <extracomment>Beside lines of a merged script: both versions have them.</extracomment>
        <translation>beide</translation>
    </message>
    <message>
        <source>conflict</source>
        <extracomment>Beside lines of a merged script: it is not decided whose they are.</extracomment>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>− %1</source>
        <extracomment>Beside a line of a merged script, before which something was removed by them, or by me.</extracomment>
        <translation>− %1</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>A&amp;dd…</source>
        <translation>Hin&amp;zufügen …</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Wie im System eingestellt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>Kind of proxy</source>
        <translation>Typ des Proxys</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source>Host of the proxy</source>
        <translation>Host des Proxys</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Port des Proxys</translation>
    </message>
    <message>
        <source>User at the proxy</source>
        <translation>Benutzer am Proxy</translation>
    </message>
    <message>
        <source>If the proxy asks for one</source>
        <translation>Falls der Proxy danach fragt</translation>
    </message>
    <message>
        <source>Password at the proxy</source>
        <translation>Passwort am Proxy</translation>
    </message>
    <message>
        <source>Certificate authorities trusted besides the system&apos;s</source>
        <translation>Zertifizierungsstellen, denen zusätzlich zu denen des Systems vertraut wird</translation>
    </message>
    <message>
        <source>A file with the certificate of your company&apos;s authority (PEM or DER)</source>
        <translation>Eine Datei mit dem Zertifikat der Zertifizierungsstelle des Unternehmens (PEM oder DER)</translation>
    </message>
    <message>
        <source>Longest wait for the server</source>
        <translation>Längste Wartezeit auf den Server</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>A request is given up when nothing has moved for so long.</source>
        <translation>Eine Anfrage wird aufgegeben, wenn sich so lange nichts getan hat.</translation>
    </message>
    <message>
        <source>Private &amp;authorities</source>
        <translation>Private Zertifizier&amp;ungsstellen</translation>
    </message>
    <message>
        <source>Prox&amp;y</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>T&amp;yp</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>Po&amp;rt</source>
        <translation>Po&amp;rt</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>Pa&amp;ssword</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Ti&amp;me-out</source>
        <translation>T&amp;imeout</translation>
    </message>
    <message>
        <source>Stored; type here to replace it</source>
        <translation>Gespeichert; zum Ersetzen hier eingeben</translation>
    </message>
    <message>
        <source>Certificate of an authority</source>
        <translation>Zertifikat einer Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>„%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>an authority and its last day</comment>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>“%1” is too large to hold certificates.</source>
        <translation>„%1“ ist zu groß für Zertifikate.</translation>
    </message>
    <message>
        <source>“%1” is no file that can be read.</source>
        <translation>„%1“ ist keine lesbare Datei.</translation>
    </message>
    <message>
        <source>Talk to the server by</source>
        <translation>Mit dem Server sprechen über</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic is JSON, which every proxy lets through. gRPC needs HTTP/2 all the way, gRPC-Web does not. “Test connection” tells which of them get through.</source>
        <translation>Automatisch heißt JSON, das jeder Proxy durchlässt. gRPC braucht HTTP/2 auf dem ganzen Weg, gRPC-Web nicht. „Verbindung testen“ sagt, was durchgelassen wird.</translation>
    </message>
    <message>
        <source>Ta&amp;lk to the server by</source>
        <translation>Mit dem Server spre&amp;chen über</translation>
    </message>
    <message>
        <source>E&amp;xtra headers</source>
        <translation>&amp;Zusätzliche Header</translation>
    </message>
</context>
<context>
    <name>OrganisationSwitcher</name>
    <message>
        <source>Name or id</source>
        <translation>Name oder ID</translation>
    </message>
    <message>
        <source>Search organisations by name or id</source>
        <translation>Organisationen nach Name oder ID suchen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Own organisation</source>
        <translation>Eigene Organisation</translation>
    </message>
    <message>
        <source>Organisation: %1</source>
        <translation>Organisation: %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>go to the organisation with this id</source>
        <translation>zur Organisation mit dieser ID gehen</translation>
    </message>
    <message>
        <source>No organisation has this name. If you know its id, type that.</source>
        <translation>Keine Organisation heißt so. Ist die ID bekannt, diese eingeben.</translation>
    </message>
    <message>
        <source>There are more: type a part of the name.</source>
        <translation>Es gibt weitere: einen Teil des Namens eingeben.</translation>
    </message>
    <message>
        <source>Organisation: choose another (Ctrl+Alt+O)</source>
        <translation>Organisation: eine andere wählen (Strg+Alt+O)</translation>
    </message>
</context>
<context>
    <name>OrganisationTree</name>
    <message>
        <source>Filter organisations</source>
        <translation>Organisationen filtern</translation>
    </message>
    <message>
        <source>Filter organisations by name or id</source>
        <translation>Organisationen nach Name oder ID filtern</translation>
    </message>
    <message>
        <source>Connections and organisations</source>
        <translation>Verbindungen und Organisationen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>this connection</source>
        <translation>diese Verbindung</translation>
    </message>
    <message>
        <source>Asking for the organisations…</source>
        <translation>Die Organisationen werden erfragt…</translation>
    </message>
    <message>
        <source>This account sees no organisation.</source>
        <translation>Dieses Konto sieht keine Organisation.</translation>
    </message>
    <message>
        <source>There are more: type a part of the name.</source>
        <translation>Es gibt mehr: Tippen Sie einen Teil des Namens.</translation>
    </message>
</context>
<context>
    <name>OtherDraftsDialog</name>
    <message>
        <source>Copy the script</source>
        <translation>Skript kopieren</translation>
    </message>
    <message>
        <source>New action with this</source>
        <translation>Neue Action damit</translation>
    </message>
    <message>
        <source>Go to its connection</source>
        <translation>Zu ihrer Verbindung</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Unsaved in other connections</source>
        <translation>Nicht gespeichert in anderen Verbindungen</translation>
    </message>
    <message>
        <source>Nothing is unsaved elsewhere</source>
        <translation>Anderswo ist alles gespeichert</translation>
    </message>
    <message>
        <source>What is typed in another connection and not saved is listed here, also after the connection was deleted.</source>
        <translation>Was in einer anderen Verbindung eingegeben und nicht gespeichert wurde, steht hier, auch nachdem die Verbindung gelöscht wurde.</translation>
    </message>
    <message>
        <source>Actions with unsaved changes</source>
        <translation>Actions mit nicht gespeicherten Änderungen</translation>
    </message>
    <message>
        <source>In the connection that is open now, and not saved yet</source>
        <translation>In der Verbindung, die jetzt offen ist, und noch nicht gespeichert</translation>
    </message>
    <message>
        <source>The draft opens there by itself</source>
        <translation>Der Entwurf öffnet sich dort von selbst</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>%1
%2, %3</source>
        <extracomment>an action, and on the line below its connection and when it was edited</extracomment>
        <translation>%1
%2, %3</translation>
    </message>
    <message>
        <source>Not all that is kept on this computer could be read.</source>
        <translation>Nicht alles, was auf diesem Computer aufbewahrt ist, konnte gelesen werden.</translation>
    </message>
    <message>
        <source>%1 (deleted connection)</source>
        <extracomment>a connection</extracomment>
        <translation>%1 (gelöschte Verbindung)</translation>
    </message>
    <message>
        <source>A new action, never saved. %1</source>
        <translation>Eine neue Action, nie gespeichert. %1</translation>
    </message>
    <message>
        <source>Action %1. %2</source>
        <translation>Action %1. %2</translation>
    </message>
    <message>
        <source>Discard what was typed into “%1”?</source>
        <translation>Verwerfen, was in „%1“ eingegeben wurde?</translation>
    </message>
    <message>
        <source>It goes into the history of its connection.</source>
        <translation>Es kommt in den Verlauf seiner Verbindung.</translation>
    </message>
    <message>
        <source>Its connection was deleted: nothing brings it back.</source>
        <translation>Die Verbindung wurde gelöscht: Nichts bringt es zurück.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>It was not discarded.</source>
        <translation>Es wurde nicht verworfen.</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste a token or userinfo</source>
        <translation>Token oder Userinfo einfügen</translation>
    </message>
    <message>
        <source>Token or userinfo</source>
        <translation>Token oder Userinfo</translation>
    </message>
    <message>
        <source>An access or ID token that is a JWT, or the JSON that the userinfo endpoint answers. Its claims become inputs of the run. Nothing is sent, and the token itself is not kept.</source>
        <translation>Ein Access- oder ID-Token, das ein JWT ist, oder das JSON, mit dem der Userinfo-Endpunkt antwortet. Seine Claims werden Eingaben des Laufs. Nichts wird gesendet, und das Token selbst wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
</context>
<context>
    <name>Pasted</name>
    <message>
        <source>This is no whole JSON object.</source>
        <translation>Das ist kein vollständiges JSON-Objekt.</translation>
    </message>
    <message>
        <source>This token is encrypted, and only the server can read it.</source>
        <translation>Dieses Token ist verschlüsselt, und nur der Server kann es lesen.</translation>
    </message>
    <message>
        <source>This is neither a JSON object nor a token that can be read. For an opaque token, paste what the userinfo endpoint says.</source>
        <translation>Das ist weder ein JSON-Objekt noch ein lesbares Token. Statt eines undurchsichtigen Tokens fügen Sie ein, was der Userinfo-Endpunkt sagt.</translation>
    </message>
    <message>
        <source>The middle part of this token cannot be read.</source>
        <translation>Der mittlere Teil dieses Tokens ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>The connection “%1” is marked as read-only.</source>
        <translation>Die Verbindung „%1“ ist als schreibgeschützt markiert.</translation>
    </message>
    <message>
        <source>You may not delete actions in this organisation; that needs a role such as Org Owner.</source>
        <translation>Zum Löschen von Actions fehlt in dieser Organisation die Berechtigung; nötig ist eine Rolle wie Org Owner.</translation>
    </message>
    <message>
        <source>You may not change actions in this organisation; that needs a role such as Org Owner.</source>
        <translation>Zum Ändern von Actions fehlt in dieser Organisation die Berechtigung; nötig ist eine Rolle wie Org Owner.</translation>
    </message>
    <message>
        <source>Nothing was sent. Edit the connection if that is not meant.</source>
        <translation>Es wurde nichts gesendet. Die Verbindung bearbeiten, falls das nicht beabsichtigt ist.</translation>
    </message>
    <message>
        <source>The first change in production was not confirmed.</source>
        <translation>Die erste Änderung in der Produktion wurde nicht bestätigt.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>You may not read flows in this organisation; that needs a role such as Org Owner Viewer.</source>
        <translation>Sie dürfen in dieser Organisation keine Flows lesen; das erfordert eine Rolle wie Org Owner Viewer.</translation>
    </message>
    <message>
        <source>You may not change flows in this organisation; that needs a role such as Org Owner.</source>
        <translation>Sie dürfen in dieser Organisation keine Flows ändern; dafür braucht es eine Rolle wie Org Owner.</translation>
    </message>
</context>
<context>
    <name>PlaceholderValues</name>
    <message>
        <source>Nothing can be kept for this connection.</source>
        <translation>Für diese Verbindung kann nichts aufbewahrt werden.</translation>
    </message>
</context>
<context>
    <name>PlaceholdersDialog</name>
    <message>
        <source>Show the value</source>
        <translation>Den Wert zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>some names, and how many more there are</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Set value</source>
        <translation>Wert &amp;setzen</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Placeholders of this connection</source>
        <translation>Platzhalter dieser Verbindung</translation>
    </message>
    <message>
        <source>In the files of an export, {{NAME}} can stand for a text that only this connection is to know, such as a key. An import puts the value in, and an export takes it out again. Values are kept with the secrets of the connection.</source>
        <translation>In den Dateien eines Exports kann {{NAME}} für einen Text stehen, den nur diese Verbindung kennen soll, etwa einen Schlüssel. Ein Import setzt den Wert ein, und ein Export nimmt ihn wieder heraus. Werte werden bei den Geheimnissen der Verbindung aufbewahrt.</translation>
    </message>
    <message>
        <source>Placeholders</source>
        <translation>Platzhalter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>&amp;Wert:</translation>
    </message>
    <message>
        <source>The values could not be read.</source>
        <translation>Die Werte konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Values are kept for this sitting only.</source>
        <translation>Werte werden nur für diese Sitzung aufbewahrt.</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>there is a value, which is not shown</extracomment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>set, hidden</source>
        <translation>gesetzt, verborgen</translation>
    </message>
    <message>
        <source>in no script</source>
        <translation>in keinem Skript</translation>
    </message>
    <message numerus="yes">
        <source>in %n script(s)</source>
        <translation>
            <numerusform>in %n Skript</numerusform>
            <numerusform>in %n Skripten</numerusform>
        </translation>
    </message>
    <message>
        <source>Its value is in: %1</source>
        <translation>Sein Wert steht in: %1</translation>
    </message>
    <message>
        <source>The server has %1 itself in: %2</source>
        <translation>Der Server hat %1 selbst in: %2</translation>
    </message>
    <message>
        <source>Remove the value of %1?</source>
        <translation>Den Wert von %1 entfernen?</translation>
    </message>
    <message>
        <source>It is in no other place on this computer. Exports will write what scripts hold of it into files.</source>
        <translation>Er ist an keiner anderen Stelle auf diesem Rechner. Exporte werden in Dateien schreiben, was Skripte davon enthalten.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The values could not be kept.</source>
        <translation>Die Werte konnten nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Discard what was typed?</source>
        <translation>Das Getippte verwerfen?</translation>
    </message>
    <message>
        <source>The value was not set yet.</source>
        <translation>Der Wert wurde noch nicht gesetzt.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>&amp;Show the difference…</source>
        <translation>&amp;Unterschied zeigen…</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>&amp;Retry the failed ones</source>
        <translation>Fehlgeschlagenes &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Rückgängig…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Ausgeführte Schritte</translation>
    </message>
    <message>
        <source>What would be done</source>
        <translation>Was getan würde</translation>
    </message>
    <message>
        <source>What is there beside what is to be there</source>
        <translation>Was dort ist, neben dem, was dort sein soll</translation>
    </message>
    <message>
        <source>Tick all steps</source>
        <translation>Alle Schritte ankreuzen</translation>
    </message>
    <message>
        <source>Tick no step</source>
        <translation>Keinen Schritt ankreuzen</translation>
    </message>
    <message>
        <source>Makes a plan that takes back what was done</source>
        <translation>Macht einen Plan, der zurücknimmt, was getan wurde</translation>
    </message>
    <message>
        <source>Reading what the server has…</source>
        <translation>Es wird gelesen, was der Server hat…</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>In “%1”. Unchanged: %2. What is replaced stays in the history, what is deleted can be brought back.</source>
        <translation>In „%1“. Unverändert: %2. Was ersetzt wird, bleibt im Verlauf; was gelöscht wird, lässt sich zurückholen.</translation>
    </message>
    <message>
        <source>There is nothing to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Some things are left as they are</source>
        <translation>Manches bleibt, wie es ist</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Do %n step(s)</source>
        <translation>
            <numerusform>%n Schritt aus&amp;führen</numerusform>
            <numerusform>%n Schritte aus&amp;führen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Compare “%1”</source>
        <translation>„%1“ vergleichen</translation>
    </message>
    <message>
        <source>Doing it, in “%1”…</source>
        <translation>Wird ausgeführt, in „%1“…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>steps that are done, of how many</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Waiting, the server asks for fewer requests (%1)</source>
        <translation>Es wird gewartet, der Server bittet um weniger Anfragen (%1)</translation>
    </message>
    <message>
        <source>%1 of %2 steps were done.</source>
        <translation>%1 von %2 Schritten wurden ausgeführt.</translation>
    </message>
    <message>
        <source>Failed: %1.</source>
        <translation>Fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>Not begun: %1.</source>
        <translation>Nicht begonnen: %1.</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <extracomment>what was to be done (&quot;Change&quot;), with what, and why not</extracomment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>As it was before</source>
        <translation>Wie es vorher war</translation>
    </message>
    <message>
        <source>All is as it was before.</source>
        <translation>Alles ist, wie es vorher war.</translation>
    </message>
</context>
<context>
    <name>PlanJob</name>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>As it is to be</source>
        <translation>Wie es sein soll</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <extracomment>a line of a report: what was to be done (&quot;Change&quot;), with what (&quot;addGroups&quot;), and what came of it</extracomment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>PlanProblems</name>
    <message>
        <source>“%1” would fail in %2, and with it what people sign in for: %3</source>
        <translation>„%1“ würde in %2 fehlschlagen, und damit das, wofür man sich anmeldet: %3</translation>
    </message>
    <message>
        <source>line %1, %2</source>
        <translation>Zeile %1, %2</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Problems of the script</source>
        <translation>Probleme des Skripts</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>errors, warnings</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>severity, place, message</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1
The server: %2</source>
        <translation>%1
Der Server: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>severity, message</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ProfileStore</name>
    <message>
        <source>The name is empty.</source>
        <translation>Der Name ist leer.</translation>
    </message>
    <message>
        <source>There is another connection called “%1”.</source>
        <translation>Es gibt bereits eine andere Verbindung namens „%1“.</translation>
    </message>
    <message>
        <source>The client id is empty.</source>
        <translation>Die Client-ID ist leer.</translation>
    </message>
    <message>
        <source>A client id has no blanks and no letters beyond ASCII.</source>
        <translation>Eine Client-ID enthält keine Leerzeichen und nur ASCII-Zeichen.</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>Die Datei existiert nicht.</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>Das ist ein Ordner.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>Für diese Datei fehlt die Leseberechtigung.</translation>
    </message>
    <message>
        <source>The proxy&apos;s host is empty.</source>
        <translation>Der Host des Proxys ist leer.</translation>
    </message>
    <message>
        <source>This is not the name of a host: without http://, and the port apart.</source>
        <translation>Das ist kein Hostname: ohne http:// angeben, den Port getrennt.</translation>
    </message>
    <message>
        <source>This is not an id. It is the number on the organisation&apos;s page.</source>
        <translation>Das ist keine ID. Die ID ist die Nummer auf der Seite der Organisation.</translation>
    </message>
    <message>
        <source>The connections could not be saved: %1</source>
        <translation>Die Verbindungen konnten nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>Nothing was changed in “%1”. Is there space left, and may you write there?</source>
        <translation>In „%1“ wurde nichts geändert. Ist noch Platz frei und das Schreiben dort erlaubt?</translation>
    </message>
    <message>
        <source>The connections cannot be read: %1</source>
        <translation>Die Verbindungen können nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Nothing will be written to “%1” until they can.</source>
        <translation>Bis dahin wird nichts in „%1“ geschrieben.</translation>
    </message>
    <message>
        <source>The file of the connections is damaged.</source>
        <translation>Die Datei der Verbindungen ist beschädigt.</translation>
    </message>
    <message>
        <source>Please repair or remove “%1”. Nothing will be written to it until then.</source>
        <translation>Bitte „%1“ reparieren oder entfernen. Bis dahin wird nichts hineingeschrieben.</translation>
    </message>
    <message>
        <source>The file of the connections was damaged.</source>
        <translation>Die Datei der Verbindungen war beschädigt.</translation>
    </message>
    <message>
        <source>It is kept as “%1”. The secrets in the keyring are untouched.</source>
        <translation>Sie ist als „%1“ aufbewahrt. Die Geheimnisse im Schlüsselbund sind unberührt.</translation>
    </message>
    <message>
        <source>The connections were written by a newer version of Action Studio.</source>
        <translation>Die Verbindungen wurden von einer neueren Version von Action Studio geschrieben.</translation>
    </message>
    <message>
        <source>They can be used, but not changed here. Please update Action Studio.</source>
        <translation>Sie lassen sich hier verwenden, aber nicht ändern. Bitte Action Studio aktualisieren.</translation>
    </message>
    <message>
        <source>The connections could not be saved.</source>
        <translation>Die Verbindungen konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The connections could not be saved: another window is writing them.</source>
        <translation>Die Verbindungen konnten nicht gespeichert werden: Ein anderes Fenster schreibt sie gerade.</translation>
    </message>
    <message>
        <source>Please try again. If that does not help, remove “%1.lock”.</source>
        <translation>Bitte erneut versuchen. Hilft das nicht, „%1.lock“ entfernen.</translation>
    </message>
    <message>
        <source>To change them, please update Action Studio.</source>
        <translation>Zum Ändern bitte Action Studio aktualisieren.</translation>
    </message>
    <message>
        <source>This connection is gone.</source>
        <translation>Diese Verbindung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Another window may have deleted it.</source>
        <translation>Möglicherweise hat ein anderes Fenster sie gelöscht.</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <comment>name of a duplicate</comment>
        <translation>%1 (Kopie)</translation>
    </message>
</context>
<context>
    <name>ProfilesDialog</name>
    <message>
        <source>Ne&amp;w</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben verschieben (Alt+Pfeil hoch)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten verschieben (Alt+Pfeil runter)</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Delete the connection “%1”?</source>
        <translation>Die Verbindung „%1“ löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save the connection (Ctrl+S)</source>
        <translation>Die Verbindung speichern (Strg+S)</translation>
    </message>
    <message>
        <source>There is nothing to save.</source>
        <translation>Es gibt nichts zu speichern.</translation>
    </message>
    <message>
        <source>Save and &amp;connect</source>
        <translation>Speichern und &amp;verbinden</translation>
    </message>
    <message>
        <source>Save the changes to the connection “%1”?</source>
        <translation>Die Änderungen an der Verbindung „%1“ speichern?</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Its secrets go from the keyring, too. Nothing is changed on the server. What is not saved there stays on this computer: “Unsaved in other connections” has it.</source>
        <translation>Auch ihre Geheimnisse verschwinden aus dem Schlüsselbund. Auf dem Server ändert sich nichts. Was dort nicht gespeichert ist, bleibt auf diesem Computer: „Nicht gespeichert in anderen Verbindungen“ zeigt es.</translation>
    </message>
    <message>
        <source>Kept of deleted connections…</source>
        <translation>Reste gelöschter Verbindungen …</translation>
    </message>
    <message>
        <source>Drafts, history and deleted actions that this computer still keeps</source>
        <translation>Entwürfe, Verlauf und gelöschte Actions, die dieser Computer noch aufbewahrt</translation>
    </message>
    <message>
        <source>Delete what this computer keeps of it, too: unsaved changes, history, deleted actions</source>
        <translation>Auch löschen, was dieser Computer davon aufbewahrt: nicht gespeicherte Änderungen, Verlauf, gelöschte Actions</translation>
    </message>
    <message>
        <source>Reading the key file…</source>
        <translation>Die Schlüsseldatei wird gelesen …</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The demo server could not start: %1</source>
        <translation>Der Demo-Server konnte nicht starten: %1</translation>
    </message>
    <message>
        <source>There is no connection “%1”.</source>
        <translation>Es gibt keine Verbindung „%1“.</translation>
    </message>
    <message>
        <source>Demo server</source>
        <translation>Demo-Server</translation>
    </message>
    <message>
        <source>Connecting… %1</source>
        <translation>Verbindung wird hergestellt … %1</translation>
    </message>
    <message>
        <source>Connect anew with the changed settings?</source>
        <translation>Mit den geänderten Einstellungen neu verbinden?</translation>
    </message>
    <message>
        <source>The window that is open goes on with the old ones until then. Unsaved changes are asked about first.</source>
        <translation>Das offene Fenster arbeitet bis dahin mit den alten weiter. Zu nicht gespeicherten Änderungen wird vorher nachgefragt.</translation>
    </message>
    <message>
        <source>Connect anew</source>
        <translation>Neu verbinden</translation>
    </message>
</context>
<context>
    <name>PromoteFeature</name>
    <message>
        <source>Copy to or&amp;ganisations…</source>
        <translation>In Or&amp;ganisationen kopieren…</translation>
    </message>
    <message>
        <source>&amp;Compare connections…</source>
        <translation>Verbindungen &amp;vergleichen…</translation>
    </message>
    <message>
        <source>&amp;Actions in all organisations…</source>
        <translation>&amp;Actions in allen Organisationen…</translation>
    </message>
    <message>
        <source>It is not known yet in which organisation this is.</source>
        <translation>Es ist noch nicht bekannt, welche Organisation das ist.</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n actions to or&amp;ganisations…</source>
        <translation>
            <numerusform>%n Action in Or&amp;ganisationen kopieren</numerusform>
            <numerusform>%n Actions in Or&amp;ganisationen kopieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>This connection is no longer among the saved ones.</source>
        <translation>Diese Verbindung ist nicht mehr unter den gespeicherten.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Change actions in production?</source>
        <translation>Actions in der Produktion ändern?</translation>
    </message>
    <message>
        <source>Marked as production: %1. What is done there takes effect with the next sign-in. You are not asked again until this window is closed.</source>
        <translation>Als Produktion markiert: %1. Was dort getan wird, wirkt ab der nächsten Anmeldung. Bis dieses Fenster geschlossen wird, wird nicht mehr nachgefragt.</translation>
    </message>
    <message>
        <source>Change production</source>
        <translation>Produktion ändern</translation>
    </message>
</context>
<context>
    <name>ReferenceFeature</name>
    <message>
        <source>API reference</source>
        <translation>API-Referenz</translation>
    </message>
    <message>
        <source>API r&amp;eference</source>
        <translation>API-R&amp;eferenz</translation>
    </message>
    <message>
        <source>API reference for the &amp;word</source>
        <translation>API-Referenz zum &amp;Wort</translation>
    </message>
</context>
<context>
    <name>ReferencePane</name>
    <message>
        <source>Deprecated.</source>
        <translation>Veraltet.</translation>
    </message>
    <message>
        <source>Use %1 instead.</source>
        <extracomment>%1 is the name of a function</extracomment>
        <translation>Verwenden Sie stattdessen %1.</translation>
    </message>
    <message>
        <source>Can be null.</source>
        <translation>Kann null sein.</translation>
    </message>
    <message>
        <source>Can be undefined.</source>
        <translation>Kann undefined sein.</translation>
    </message>
    <message>
        <source>Since ZITADEL %1.</source>
        <extracomment>%1 is a version</extracomment>
        <translation>Seit ZITADEL %1.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>When the action fails</source>
        <translation>Wenn die Action fehlschlägt</translation>
    </message>
    <message>
        <source>What the server says when it goes wrong</source>
        <translation>Was der Server sagt, wenn es schiefgeht</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Search names and descriptions</source>
        <translation>Namen und Beschreibungen durchsuchen</translation>
    </message>
    <message>
        <source>Search the reference</source>
        <translation>Referenz durchsuchen</translation>
    </message>
    <message>
        <source>What scripts can use</source>
        <translation>Was Skripte verwenden können</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Nothing here has all these words.</source>
        <translation>Nichts hier enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Other triggers may offer it: choose one above.</source>
        <translation>Andere Trigger bieten es vielleicht: Wählen Sie oben einen.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>%1 (runs this action)</source>
        <extracomment>%1 is a trigger of which the action in front is part</extracomment>
        <translation>%1 (führt diese Action aus)</translation>
    </message>
    <message>
        <source>The trigger whose reference is shown: %1</source>
        <translation>Der Trigger, dessen Referenz gezeigt wird: %1</translation>
    </message>
    <message>
        <source>%1, deprecated</source>
        <translation>%1, veraltet</translation>
    </message>
</context>
<context>
    <name>RemovedDialog</name>
    <message>
        <source>Put it back into:</source>
        <translation>Wieder aufnehmen in:</translation>
    </message>
    <message>
        <source>Create again</source>
        <translation>Wieder anlegen</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>Kürzlich gelöscht</translation>
    </message>
    <message>
        <source>Deleted actions</source>
        <translation>Gelöschte Actions</translation>
    </message>
    <message>
        <source>Nothing was deleted</source>
        <translation>Nichts wurde gelöscht</translation>
    </message>
    <message>
        <source>Actions of this organisation that are deleted with this program can be brought back here.</source>
        <translation>Actions dieser Organisation, die mit diesem Programm gelöscht werden, lassen sich hier zurückholen.</translation>
    </message>
    <message>
        <source>Triggers that ran it</source>
        <translation>Trigger, die sie ausführten</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Copy the script</source>
        <translation>Skript kopieren</translation>
    </message>
    <message>
        <source>Open as a new action</source>
        <translation>Als neue Action öffnen</translation>
    </message>
    <message>
        <source>Under a name that is free; nothing is created before it is saved</source>
        <translation>Unter einem freien Namen; angelegt wird nichts, bevor sie gespeichert wird</translation>
    </message>
    <message>
        <source>What was deleted could not be read.</source>
        <translation>Was gelöscht wurde, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1
on the server</source>
        <extracomment>an action, and on the line below what became of it and when</extracomment>
        <translation>%1
auf dem Server</translation>
    </message>
    <message>
        <source>%1
never saved, given up %2</source>
        <translation>%1
nie gespeichert, aufgegeben %2</translation>
    </message>
    <message>
        <source>%1
deleted %2</source>
        <translation>%1
gelöscht %2</translation>
    </message>
    <message>
        <source>Never saved, given up %1.</source>
        <translation>Nie gespeichert, aufgegeben %1.</translation>
    </message>
    <message>
        <source>It is on the server, id %1.</source>
        <translation>Sie ist auf dem Server, Id %1.</translation>
    </message>
    <message>
        <source>It is on the server, id %1, and perhaps not in all of its triggers.</source>
        <translation>Sie ist auf dem Server, Id %1, und vielleicht nicht in allen ihren Triggern.</translation>
    </message>
    <message>
        <source>Deleted %1. It was inactive, id %2.</source>
        <translation>Gelöscht %1. Sie war inaktiv, Id %2.</translation>
    </message>
    <message>
        <source>Deleted %1. It was active, id %2.</source>
        <translation>Gelöscht %1. Sie war aktiv, Id %2.</translation>
    </message>
    <message>
        <source>Put back into triggers</source>
        <translation>In Trigger wieder aufnehmen</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Upper and lower case do not make a difference. “Open as a new action” gives it a free name.</source>
        <translation>Groß- und Kleinschreibung machen keinen Unterschied. „Als neue Action öffnen“ gibt ihr einen freien Namen.</translation>
    </message>
    <message>
        <source>It is not known whether the server has created it. Retry: what is there already is not created again.</source>
        <translation>Unklar ist, ob der Server sie angelegt hat. Erneut versuchen: Was schon da ist, wird nicht noch einmal angelegt.</translation>
    </message>
    <message>
        <source>The version could not be read.</source>
        <translation>Die Version konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1, as number %2</source>
        <extracomment>%1 is a trigger</extracomment>
        <translation>%1, an Stelle %2</translation>
    </message>
</context>
<context>
    <name>RenameBar</name>
    <message>
        <source>A save renames “%1” to “%2”.</source>
        <translation>Speichern benennt „%1“ in „%2“ um.</translation>
    </message>
    <message>
        <source>Which triggers run it is not known. They call the function “%1” from then on.</source>
        <translation>Welche Trigger sie ausführen, ist nicht bekannt. Sie rufen dann die Funktion „%1“ auf.</translation>
    </message>
    <message>
        <source>It is run by %1, which from then on call the function “%2”.</source>
        <translation>Sie wird ausgeführt von %1; dort wird dann die Funktion „%2“ aufgerufen.</translation>
    </message>
    <message>
        <source>The script has none of that name: each run would fail and be passed over.</source>
        <translation>Das Skript hat keine dieses Namens: Jede Ausführung würde fehlschlagen und übergangen.</translation>
    </message>
    <message>
        <source>The script has none of that name: each run would fail, and with it what people sign in for.</source>
        <translation>Das Skript hat keine dieses Namens: Jede Ausführung würde fehlschlagen, und damit das, wofür man sich anmeldet.</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message numerus="yes">
        <source>Replace %n find(s) in what is open?</source>
        <translation>
            <numerusform>%n Fundstelle in dem ersetzen, was offen ist?</numerusform>
            <numerusform>%n Fundstellen in dem ersetzen, was offen ist?</numerusform>
        </translation>
    </message>
    <message>
        <source>Concerned: %1. Nothing is saved, and Undo takes it back in each tab.</source>
        <translation>Betroffen: %1. Nichts wird gespeichert, und Rückgängig nimmt es in jedem Tab zurück.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace in all scripts</source>
        <translation>In allen Skripten ersetzen</translation>
    </message>
    <message>
        <source>After the replacement</source>
        <translation>Nach der Ersetzung</translation>
    </message>
    <message>
        <source>The replacement changes nothing.</source>
        <translation>Die Ersetzung ändert nichts.</translation>
    </message>
    <message>
        <source>Open, and so replaced in the tab without being saved: %1.</source>
        <translation>Offen, und darum im Tab ersetzt, ohne gespeichert zu werden: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Replaced %n find(s) in what is open; nothing of it is saved.</source>
        <translation>
            <numerusform>%n Fundstelle in dem ersetzt, was offen ist; nichts davon ist gespeichert.</numerusform>
            <numerusform>%n Fundstellen in dem ersetzt, was offen ist; nichts davon ist gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edited meanwhile, and left as it is: %1.</source>
        <translation>Inzwischen bearbeitet und so gelassen: %1.</translation>
    </message>
</context>
<context>
    <name>RequestLog</name>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Sent:</source>
        <translation>Gesendet:</translation>
    </message>
    <message>
        <source>Received:</source>
        <translation>Empfangen:</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>… (%1 more bytes, which are not kept)</source>
        <translation>… (%1 weitere Bytes, die nicht aufbewahrt werden)</translation>
    </message>
    <message>
        <source>(no longer kept)</source>
        <translation>(nicht mehr aufbewahrt)</translation>
    </message>
</context>
<context>
    <name>RequestsFeature</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>&amp;Anfragen</translation>
    </message>
</context>
<context>
    <name>RequestsPane</name>
    <message>
        <source>Re&amp;cord texts, scripts included</source>
        <translation>Te&amp;xte aufzeichnen, auch Skripte</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>Leere&amp;n</translation>
    </message>
    <message>
        <source>No tokens or other secrets are recorded here, ever.</source>
        <translation>Tokens und andere Geheimnisse werden hier nie aufgezeichnet.</translation>
    </message>
    <message>
        <source>Requests of this sitting</source>
        <translation>Anfragen dieser Sitzung</translation>
    </message>
    <message>
        <source>Texts of the selected request</source>
        <translation>Texte der ausgewählten Anfrage</translation>
    </message>
    <message>
        <source>From now on, until the program ends. Off unless you ask for it.</source>
        <translation>Ab jetzt bis zum Programmende. Ausgeschaltet, solange es nicht verlangt wird.</translation>
    </message>
    <message>
        <source>Copy the selected requests, or all of them, to send to support</source>
        <translation>Die ausgewählten oder alle Anfragen kopieren, zum Senden an den Support</translation>
    </message>
    <message>
        <source>Sent:
%1

Received:
%2

</source>
        <translation>Gesendet:
%1

Empfangen:
%2

</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Show what went over the wire for the selected request (Enter)</source>
        <translation>Zeigen, was für die gewählte Anfrage über die Leitung ging (Eingabe)</translation>
    </message>
</context>
<context>
    <name>RunFeature</name>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <source>Ru&amp;n here</source>
        <translation>Hier a&amp;usführen</translation>
    </message>
</context>
<context>
    <name>RunInput</name>
    <message>
        <source>This is no JSON: %1.</source>
        <translation>Das ist kein JSON: %1.</translation>
    </message>
    <message>
        <source>This is JSON, but no object: it begins with “{”.</source>
        <translation>Das ist JSON, aber kein Objekt: Das beginnt mit „{“.</translation>
    </message>
    <message>
        <source>Scripts know nothing of the name “%1”. There are: %2.</source>
        <translation>Den Namen „%1“ kennt kein Skript. Es gibt: %2.</translation>
    </message>
</context>
<context>
    <name>RunMeaning</name>
    <message>
        <source>has no effect, as claims of this prefix are the server&apos;s</source>
        <translation>ohne Wirkung, denn Claims mit diesem Anfang gehören dem Server</translation>
    </message>
    <message>
        <source>has no effect, as the server&apos;s own value stands in the token</source>
        <translation>ohne Wirkung, denn im Token steht der Wert des Servers</translation>
    </message>
    <message>
        <source>has no effect, as there is one already</source>
        <translation>ohne Wirkung, denn es gibt schon einen Wert</translation>
    </message>
    <message>
        <source>log %1: %2</source>
        <translation>Log %1: %2</translation>
    </message>
    <message>
        <source>claim %1 cannot be written: %2</source>
        <translation>Claim %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>claim %1 = %2</source>
        <translation>Claim %1 = %2</translation>
    </message>
    <message>
        <source>log claim: %1</source>
        <translation>Log-Claim: %1</translation>
    </message>
    <message>
        <source>metadata %1 = %2</source>
        <translation>Metadaten %1 = %2</translation>
    </message>
    <message>
        <source>grant %1</source>
        <translation>Berechtigung %1</translation>
    </message>
    <message>
        <source>user: %1 = %2</source>
        <translation>Benutzer: %1 = %2</translation>
    </message>
    <message>
        <source>attribute %1</source>
        <translation>Attribut %1</translation>
    </message>
    <message>
        <source>HTTP %1: %2</source>
        <translation>HTTP %1: %2</translation>
    </message>
    <message>
        <source>More than a megabyte of output; the rest is left out.</source>
        <translation>Mehr als ein Megabyte Ausgabe; der Rest ist weggelassen.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>The token is issued.</source>
        <translation>Das Token wird ausgestellt.</translation>
    </message>
    <message>
        <source>The request for the token or the user info ends with “server_error”: nobody signs in.</source>
        <translation>Die Anfrage nach dem Token oder der User-Info endet mit „server_error“: Niemand meldet sich an.</translation>
    </message>
    <message>
        <source>The token request ends with “server_error”: nobody signs in.</source>
        <translation>Die Token-Anfrage endet mit „server_error“: Niemand meldet sich an.</translation>
    </message>
    <message>
        <source>The sign-in goes on.</source>
        <translation>Die Anmeldung geht weiter.</translation>
    </message>
    <message>
        <source>The sign-in stops, and its page shows the error.</source>
        <translation>Die Anmeldung bricht ab, und ihre Seite zeigt den Fehler.</translation>
    </message>
    <message>
        <source>The page asks again for what was checked, and shows the error: nobody signs in.</source>
        <translation>Die Seite fragt noch einmal nach dem, was geprüft wurde, und zeigt den Fehler: Niemand meldet sich an.</translation>
    </message>
    <message>
        <source>The sign-in had failed before; what the action did or set counts for nothing.</source>
        <translation>Die Anmeldung war schon gescheitert; was die Action getan oder gesetzt hat, zählt nicht.</translation>
    </message>
    <message>
        <source>The user is made.</source>
        <translation>Der Benutzer wird angelegt.</translation>
    </message>
    <message>
        <source>No user is made, and the page shows the error.</source>
        <translation>Es wird kein Benutzer angelegt, und die Seite zeigt den Fehler.</translation>
    </message>
    <message>
        <source>The user is made but gets no grants, and the page shows the error.</source>
        <translation>Der Benutzer wird angelegt, bekommt aber keine Berechtigungen, und die Seite zeigt den Fehler.</translation>
    </message>
    <message>
        <source>The SAML response is sent.</source>
        <translation>Die SAML-Antwort wird gesendet.</translation>
    </message>
    <message>
        <source>The SAML response reports a failure: nobody signs in.</source>
        <translation>Die SAML-Antwort meldet einen Fehler: Niemand meldet sich an.</translation>
    </message>
    <message>
        <source>What the server would have done is not known.</source>
        <translation>Was der Server getan hätte, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>it took more than 512 MB of memory and was ended; the server has no such limit</source>
        <translation>es brauchte mehr als 512 MB Speicher und wurde beendet; der Server hat keine solche Grenze</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>es wurde angehalten</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>HTTP %1: answered %2, %3</source>
        <translation>HTTP %1: beantwortet mit %2, %3</translation>
    </message>
    <message>
        <source>HTTP %1, not sent: %2, %3</source>
        <translation>HTTP %1, nicht gesendet: %2, %3</translation>
    </message>
</context>
<context>
    <name>RunPane</name>
    <message>
        <source>&amp;Run</source>
        <translation>Aus&amp;führen</translation>
    </message>
    <message>
        <source>Run the &amp;whole trigger</source>
        <translation>Den &amp;ganzen Trigger ausführen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Keep as a&amp;nswer</source>
        <translation>Als A&amp;ntwort behalten</translation>
    </message>
    <message>
        <source>At which trigger</source>
        <translation>Bei welchem Trigger</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Person…</source>
        <translation>Person…</translation>
    </message>
    <message>
        <source>Keep, remove or paste a person</source>
        <translation>Eine Person behalten, entfernen oder einfügen</translation>
    </message>
    <message>
        <source>Run the script as it is in the tab. Nothing is saved, and no server is asked.</source>
        <translation>Das Skript ausführen, wie es im Tab steht. Nichts wird gespeichert, und kein Server wird gefragt.</translation>
    </message>
    <message>
        <source>All active actions of the trigger in their order, this one as it is in the tab</source>
        <translation>Alle aktiven Actions des Triggers in ihrer Reihenfolge, diese, wie sie im Tab steht</translation>
    </message>
    <message>
        <source>&amp;Inputs</source>
        <translation>&amp;Eingaben</translation>
    </message>
    <message>
        <source>&amp;HTTP</source>
        <translation>&amp;HTTP</translation>
    </message>
    <message>
        <source>Ca&amp;ses</source>
        <translation>&amp;Fälle</translation>
    </message>
    <message>
        <source>Copy what happened, as text</source>
        <translation>Kopieren, was geschehen ist, als Text</translation>
    </message>
    <message>
        <source>The next run answers this call as it was answered here</source>
        <translation>Der nächste Lauf beantwortet diesen Aufruf, wie er hier beantwortet wurde</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Wird ausgeführt…</translation>
    </message>
    <message>
        <source>%1 (runs it)</source>
        <translation>%1 (führt sie aus)</translation>
    </message>
    <message>
        <source>Really send the calls of this run?</source>
        <translation>Die Aufrufe dieses Laufs wirklich senden?</translation>
    </message>
    <message>
        <source>They go from this computer to: %1. What the script puts into them goes along.</source>
        <translation>Sie gehen von diesem Rechner an: %1. Was das Skript hineinschreibt, geht mit.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Run the script to see what it does: on the server&apos;s own engine, on this computer.</source>
        <translation>Führen Sie das Skript aus, um zu sehen, was es tut: auf der Engine des Servers, auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Open an action to run it.</source>
        <translation>Öffnen Sie eine Action, um sie auszuführen.</translation>
    </message>
    <message>
        <source>Failed at %1. %2</source>
        <translation>Fehlgeschlagen bei %1. %2</translation>
    </message>
    <message>
        <source>Failed at %1, as it is allowed to. %2</source>
        <translation>Fehlgeschlagen bei %1, was erlaubt ist. %2</translation>
    </message>
    <message>
        <source>Succeeded at %1. %2</source>
        <translation>Gelungen bei %1. %2</translation>
    </message>
    <message>
        <source>&amp;Keep these inputs…</source>
        <translation>Diese Eingaben &amp;behalten…</translation>
    </message>
    <message>
        <source>&amp;Save the changes</source>
        <translation>Änderungen &amp;speichern</translation>
    </message>
    <message>
        <source>Take the changes &amp;back</source>
        <translation>Änderungen &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Paste a token or userinfo…</source>
        <translation>&amp;Token oder Userinfo einfügen…</translation>
    </message>
    <message>
        <source>&amp;Remove the person</source>
        <translation>Person ent&amp;fernen</translation>
    </message>
    <message>
        <source>The persons that you have kept could not be read: %1</source>
        <translation>Die aufbewahrten Personen konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Keep a person</source>
        <translation>Eine Person behalten</translation>
    </message>
    <message>
        <source>They are kept on this computer, with this connection, in a file that only you may read.</source>
        <translation>Sie werden auf diesem Rechner bei dieser Verbindung aufbewahrt, in einer Datei, die nur Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Once the action is saved, runs of it can be kept here.</source>
        <translation>Sobald die Action gespeichert ist, können hier Läufe aufbewahrt werden.</translation>
    </message>
    <message>
        <source>A run that is kept as a case tells later whether the script still does that.</source>
        <translation>Ein Lauf, der als Fall behalten wird, sagt später, ob das Skript das noch tut.</translation>
    </message>
    <message>
        <source>Keep a case</source>
        <translation>Einen Fall behalten</translation>
    </message>
    <message>
        <source>What came of this run is what is expected of it from now on.</source>
        <translation>Was bei diesem Lauf herauskam, wird von nun an erwartet.</translation>
    </message>
    <message numerus="yes">
        <source>All %n case(s) passed.</source>
        <translation>
            <numerusform>%n Fall bestanden.</numerusform>
            <numerusform>Alle %n Fälle bestanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) failed.</source>
        <translation>
            <numerusform>%n Fall nicht bestanden.</numerusform>
            <numerusform>%n Fälle nicht bestanden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>Service account, no grants</source>
        <translation>Dienstkonto, keine Grants</translation>
    </message>
    <message>
        <source>Ada, a person without grants</source>
        <translation>Ada, eine Person ohne Grants</translation>
    </message>
    <message>
        <source>Marek, 40 roles in two projects</source>
        <translation>Marek, 40 Rollen in zwei Projekten</translation>
    </message>
    <message>
        <source>Gigi, new by way of Google</source>
        <translation>Gigi, neu über Google</translation>
    </message>
    <message>
        <source>Jonas, from LDAP, no e-mail address</source>
        <translation>Jonas, aus LDAP, ohne E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Hanako, names in several scripts</source>
        <translation>Hanako, Namen in mehreren Schriften</translation>
    </message>
</context>
<context>
    <name>SaveDoubts</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>• %1</source>
        <translation>• %1</translation>
    </message>
    <message numerus="yes">
        <source>• and %n more</source>
        <translation>
            <numerusform>• und ein weiterer</numerusform>
            <numerusform>• und %n weitere</numerusform>
        </translation>
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
        <source>The server takes the script as it is and fails when it runs it.</source>
        <translation>Der Server nimmt das Skript, wie es ist, und scheitert, wenn er es ausführt.</translation>
    </message>
    <message numerus="yes">
        <source>Save “%1” with %n errors?</source>
        <translation>
            <numerusform>„%1“ mit einem Fehler speichern?</numerusform>
            <numerusform>„%1“ mit %n Fehlern speichern?</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the function and save</source>
        <translation>Funktion umbenennen und speichern</translation>
    </message>
</context>
<context>
    <name>SaveGuard</name>
    <message>
        <source>It was not run since it was changed.</source>
        <translation>Sie wurde nicht ausgeführt, seit sie geändert wurde.</translation>
    </message>
    <message>
        <source>The case “%1” fails: %2</source>
        <translation>Der Fall „%1“ besteht nicht: %2</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Nothing was sent. Your text is still here.</source>
        <translation>Nichts wurde gesendet. Ihr Text ist noch da.</translation>
    </message>
    <message>
        <source>Nothing was sent. Change it, then save again.</source>
        <translation>Es wurde nichts gesendet. Bitte ändern, dann erneut speichern.</translation>
    </message>
    <message>
        <source>This action is being deleted.</source>
        <translation>Diese Action wird gerade gelöscht.</translation>
    </message>
    <message>
        <source>Nothing was sent. Your text stays here, whatever comes of it.</source>
        <translation>Nichts wurde gesendet. Ihr Text bleibt hier, was auch daraus wird.</translation>
    </message>
    <message>
        <source>Somebody else changed this action while you were editing it.</source>
        <translation>Diese Action wurde während der Bearbeitung von jemand anderem geändert.</translation>
    </message>
    <message>
        <source>Nothing was sent; your text is still here.</source>
        <translation>Nichts wurde gesendet; Ihr Text ist noch da.</translation>
    </message>
    <message>
        <source>Somebody else has activated this action again.</source>
        <translation>Jemand anderes hat diese Action wieder aktiviert.</translation>
    </message>
</context>
<context>
    <name>ScriptCommand</name>
    <message>
        <source>--trigger does not know “%1”. It needs FLOW/TRIGGER, such as 2/5, or 4, 5 or 6.</source>
        <translation>--trigger kennt „%1“ nicht. Es braucht FLOW/TRIGGER, etwa 2/5, oder 4, 5 oder 6.</translation>
    </message>
    <message>
        <source>--trigger %1 could be %2; say which.</source>
        <translation>--trigger %1 könnte %2 sein; sagen Sie, welcher.</translation>
    </message>
    <message>
        <source>--timeout must be a number of seconds from 0 to 20, not “%1”.</source>
        <translation>--timeout muss eine Zahl von Sekunden von 0 bis 20 sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>The action&apos;s name, if it is not that of the file.</source>
        <translation>Der Name der Action, wenn er nicht der der Datei ist.</translation>
    </message>
    <message>
        <source>The trigger that runs it, FLOW/TRIGGER such as 2/5, or 4, 5 or 6.</source>
        <translation>Der Trigger, der sie ausführt, FLOW/TRIGGER wie 2/5, oder 4, 5 oder 6.</translation>
    </message>
    <message>
        <source>With run: for whom, and in which situation, as a JSON object.</source>
        <translation>Mit run: für wen und in welcher Lage, als JSON-Objekt.</translation>
    </message>
    <message>
        <source>With run: the action&apos;s timeout.</source>
        <translation>Mit run: das Zeitlimit der Action.</translation>
    </message>
    <message>
        <source>With run: the action is allowed to fail.</source>
        <translation>Mit run: Die Action darf fehlschlagen.</translation>
    </message>
    <message>
        <source>How the result is printed: &lt;text|json|junit&gt;.</source>
        <translation>Wie das Ergebnis ausgegeben wird: &lt;text|json|junit&gt;.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe anzeigen.</translation>
    </message>
    <message>
        <source>--format does not know “%1”.</source>
        <translation>--format kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>Run an action&apos;s script on the server&apos;s engine, without a server.</source>
        <translation>Das Skript einer Action mit der Engine des Servers ausführen, ohne Server.</translation>
    </message>
    <message>
        <source>Tell what would go wrong with scripts, without a server.</source>
        <translation>Sagen, was an Skripten schiefgehen würde, ohne Server.</translation>
    </message>
    <message>
        <source>A script, a folder of a pull, or an action in this folder.</source>
        <translation>Ein Skript, ein Ordner eines Pulls oder eine Action in diesem Ordner.</translation>
    </message>
    <message>
        <source>run needs one file, or the name of an action in this folder.</source>
        <translation>run braucht eine Datei oder den Namen einer Action in diesem Ordner.</translation>
    </message>
    <message>
        <source>check needs files.</source>
        <translation>check braucht Dateien.</translation>
    </message>
    <message>
        <source>run needs --trigger.</source>
        <translation>run braucht --trigger.</translation>
    </message>
    <message>
        <source>--name needs one file only.</source>
        <translation>--name braucht genau eine Datei.</translation>
    </message>
</context>
<context>
    <name>ScriptFormatting</name>
    <message>
        <source>The script was not formatted.</source>
        <translation>Das Skript wurde nicht formatiert.</translation>
    </message>
    <message>
        <source>It was edited meanwhile. What you typed is as you left it.</source>
        <translation>Es wurde inzwischen bearbeitet. Was Sie getippt haben, ist unverändert.</translation>
    </message>
    <message>
        <source>The script is read-only.</source>
        <translation>Das Skript ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Formatting…</source>
        <translation>Wird formatiert …</translation>
    </message>
</context>
<context>
    <name>ScriptPrint</name>
    <message>
        <source>%1 – page %2 of %3</source>
        <extracomment>At the top of a printed page: date, number of the page, number of all pages</extracomment>
        <translation>%1 – Seite %2 von %3</translation>
    </message>
</context>
<context>
    <name>ScriptView</name>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Timeout: %1. Allowed to fail: %2.</source>
        <translation>Timeout: %1. Darf fehlschlagen: %2.</translation>
    </message>
</context>
<context>
    <name>SearchFeature</name>
    <message>
        <source>Find results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Find in &amp;all scripts…</source>
        <translation>In &amp;allen Skripten suchen …</translation>
    </message>
    <message>
        <source>Find in all</source>
        <translation>In allen suchen</translation>
    </message>
    <message>
        <source>Next find in all &amp;scripts</source>
        <translation>Nächster Fund in allen &amp;Skripten</translation>
    </message>
    <message>
        <source>Previous find in all scr&amp;ipts</source>
        <translation>Voriger Fund in allen Skr&amp;ipten</translation>
    </message>
    <message>
        <source>Replace in all scripts…</source>
        <translation>In allen Skripten ersetzen…</translation>
    </message>
</context>
<context>
    <name>SearchToggles</name>
    <message>
        <source>Case</source>
        <translation>Groß/klein</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
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
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>The keyring is locked or did not let Action Studio in.</source>
        <translation>Der Schlüsselbund ist gesperrt oder hat Action Studio den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>Unlock it and try again. Until then, what you type is kept for this sitting only.</source>
        <translation>Entsperren und erneut versuchen. Bis dahin bleiben Eingaben nur für diese Sitzung erhalten.</translation>
    </message>
    <message>
        <source>The keyring did not delete a secret.</source>
        <translation>Der Schlüsselbund hat ein Geheimnis nicht gelöscht.</translation>
    </message>
    <message>
        <source>You can delete it in your system&apos;s program for passwords and keys.</source>
        <translation>Es lässt sich im Programm des Systems für Passwörter und Schlüssel löschen.</translation>
    </message>
    <message>
        <source>There is no keyring that works on this system.</source>
        <translation>Auf diesem System gibt es keinen funktionierenden Schlüsselbund.</translation>
    </message>
    <message>
        <source>What you type is kept for this sitting only. To have it remembered, set up GNOME Keyring, KWallet or KeePassXC&apos;s secret service.</source>
        <translation>Eingaben bleiben nur für diese Sitzung erhalten. Damit sie gemerkt werden, GNOME Keyring, KWallet oder den Secret Service von KeePassXC einrichten.</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>the draft did not come back as it was written</source>
        <translation>der Entwurf kam nicht zurück, wie er geschrieben wurde</translation>
    </message>
    <message>
        <source>a draft was kept and came back</source>
        <translation>ein Entwurf wurde aufbewahrt und kam zurück</translation>
    </message>
    <message>
        <source>the program&apos;s own picture cannot be drawn: is Qt&apos;s SVG plug-in there?</source>
        <translation>das Bild des Programms lässt sich nicht zeichnen: Ist das SVG-Plug-in von Qt da?</translation>
    </message>
    <message>
        <source>no icon theme is there</source>
        <translation>kein Symbolthema ist da</translation>
    </message>
    <message>
        <source>theme %1</source>
        <translation>Thema %1</translation>
    </message>
    <message>
        <source>a PNG picture does not come back as it was written</source>
        <translation>ein PNG-Bild kommt nicht zurück, wie es geschrieben wurde</translation>
    </message>
    <message>
        <source>no font is there</source>
        <translation>keine Schrift ist da</translation>
    </message>
    <message>
        <source>%1 families, scripts in %2</source>
        <translation>%1 Familien, Skripte in %2</translation>
    </message>
    <message>
        <source>the grammar of JavaScript is missing</source>
        <translation>die Grammatik von JavaScript fehlt</translation>
    </message>
    <message>
        <source>JavaScript, version %1</source>
        <translation>JavaScript, Version %1</translation>
    </message>
    <message>
        <source>none, secrets are kept for one sitting: %1</source>
        <translation>keiner, Geheimnisse gelten bis zum Ende des Programms: %1</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>a script did not do what it says: %1</source>
        <translation>ein Skript tat nicht, was darin steht: %1</translation>
    </message>
    <message>
        <source>%1 actions</source>
        <translation>%1 Actions</translation>
    </message>
</context>
<context>
    <name>Session</name>
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
    <name>SettingTexts</name>
    <message>
        <source>%1 s</source>
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
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Editor</source>
        <translation>&amp;Editor</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Sets this page back; nothing is kept before OK.</source>
        <translation>Setzt diese Seite zurück; nichts gilt vor OK.</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
</context>
<context>
    <name>SettingsFeature</name>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Shortcuts…</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>In the script</source>
        <translation>Im Skript</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <extracomment>A menu and a menu in it</extracomment>
        <translation>%1 › %2</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>No command has this in its name or keys.</source>
        <translation>Kein Befehl hat das im Namen oder in seinen Tasten.</translation>
    </message>
    <message>
        <source>No shortcut</source>
        <translation>Kein Tastenkürzel</translation>
    </message>
    <message>
        <source>Use the default</source>
        <translation>Standard verwenden</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Filter by name or key</source>
        <translation>Nach Namen oder Taste filtern</translation>
    </message>
    <message>
        <source>Commands and their shortcuts</source>
        <translation>Befehle und ihre Tastenkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Second shortcut</source>
        <translation>Zweites Tastenkürzel</translation>
    </message>
    <message>
        <source>Changed; the default is %1.</source>
        <translation>Geändert; der Standard ist %1.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already.</source>
        <translation>%1 gehört bereits zu „%2“.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Show what was typed</source>
        <translation>Eingabe anzeigen</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Brow&amp;se…</source>
        <translation>Du&amp;rchsuchen …</translation>
    </message>
    <message>
        <source>St&amp;ore the key in the keyring, and do not read the file again</source>
        <translation>Schlüssel im Schlüsselbund &amp;ablegen und die Datei nicht mehr lesen</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>Re&amp;member in the system&apos;s keyring</source>
        <translation>&amp;Im Schlüsselbund des Systems merken</translation>
    </message>
    <message>
        <source>Way of signing in</source>
        <translation>Art der Anmeldung</translation>
    </message>
    <message>
        <source>Client id and secret</source>
        <translation>Client-ID und Geheimnis</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Code on another device</source>
        <translation>Code auf einem anderen Gerät</translation>
    </message>
    <message>
        <source>Sign in &amp;by</source>
        <translation>Anme&amp;lden mit</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>To&amp;ken</translation>
    </message>
    <message>
        <source>&amp;Key file</source>
        <translation>S&amp;chlüsseldatei</translation>
    </message>
    <message>
        <source>Cl&amp;ient id</source>
        <translation>Cli&amp;ent-ID</translation>
    </message>
    <message>
        <source>Secr&amp;et</source>
        <translation>&amp;Geheimnis</translation>
    </message>
    <message>
        <source>A personal access token of a service account.</source>
        <translation>Ein persönliches Zugriffstoken eines Dienstkontos.</translation>
    </message>
    <message>
        <source>The JSON key of a service account. It stays in its file unless you have it stored.</source>
        <translation>Der JSON-Schlüssel eines Dienstkontos. Er bleibt in seiner Datei, sofern er nicht im Schlüsselbund abgelegt wird.</translation>
    </message>
    <message>
        <source>The client id of a service account, which is its user name, and its secret.</source>
        <translation>Die Client-ID eines Dienstkontos, also dessen Benutzername, und dessen Geheimnis.</translation>
    </message>
    <message>
        <source>You sign in in your browser, as yourself. Needs an app of type Native in the instance, with the authentication method None, the grant types Authorization Code and Refresh Token, and the redirect address http://127.0.0.1/callback.</source>
        <translation>Anmeldung im Browser, mit dem eigenen Konto. Nötig ist eine App vom Typ Native in der Instanz, mit der Authentifizierungsmethode None, den Grant-Typen Authorization Code und Refresh Token und der Weiterleitungsadresse http://127.0.0.1/callback.</translation>
    </message>
    <message>
        <source>You sign in in a browser on any device and enter a code there. Needs an app of type Native in the instance, with the authentication method None and the grant types Device Code and Refresh Token.</source>
        <translation>Anmeldung in einem Browser auf einem beliebigen Gerät, mit Eingabe eines Codes. Nötig ist eine App vom Typ Native in der Instanz, mit der Authentifizierungsmethode None und den Grant-Typen Device Code und Refresh Token.</translation>
    </message>
    <message>
        <source>Stay signed in: re&amp;member in the system&apos;s keyring</source>
        <translation>Angemeldet bleiben: &amp;im Schlüsselbund des Systems merken</translation>
    </message>
    <message>
        <source>Stored; type here to replace it</source>
        <translation>Gespeichert; zum Ersetzen hier eingeben</translation>
    </message>
    <message>
        <source>Key file of a service account</source>
        <translation>Schlüsseldatei eines Dienstkontos</translation>
    </message>
    <message>
        <source>The address leads to another host than before.</source>
        <translation>Die Adresse führt zu einem anderen Host als vorher.</translation>
    </message>
    <message>
        <source>Give the secret once more if it is to be sent there.</source>
        <translation>Das Geheimnis noch einmal angeben, wenn es dorthin gesendet werden soll.</translation>
    </message>
    <message>
        <source>Choose the key file once more if its account is to sign in there.</source>
        <translation>Wählen Sie die Schlüsseldatei noch einmal, wenn ihr Konto sich dort anmelden soll.</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>SiteChoice</name>
    <message>
        <source>%1: connection</source>
        <extracomment>&quot;Left&quot;, &quot;Right&quot;</extracomment>
        <translation>%1: Verbindung</translation>
    </message>
    <message>
        <source>%1: organisation</source>
        <translation>%1: Organisation</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird erfragt…</translation>
    </message>
    <message>
        <source>No organisation</source>
        <translation>Keine Organisation</translation>
    </message>
</context>
<context>
    <name>SnippetTexts</name>
    <message>
        <source>Function of the action</source>
        <translation>Funktion der Action</translation>
    </message>
    <message>
        <source>The function that the server calls, with a comment above.</source>
        <translation>Die Funktion, die der Server aufruft, mit einem Kommentar darüber.</translation>
    </message>
    <message>
        <source>Set a claim</source>
        <translation>Einen Claim setzen</translation>
    </message>
    <message>
        <source>Adds a claim to the token, unless there is one.</source>
        <translation>Fügt dem Token einen Claim hinzu, wenn es ihn noch nicht gibt.</translation>
    </message>
    <message>
        <source>Roles of the user as a claim</source>
        <translation>Rollen des Benutzers als Claim</translation>
    </message>
    <message>
        <source>Collects the role keys of all grants into a flat, sorted list.</source>
        <translation>Sammelt die Rollenschlüssel aller Berechtigungen in einer flachen, sortierten Liste.</translation>
    </message>
    <message>
        <source>Append to the log claim</source>
        <translation>An den Log-Claim anhängen</translation>
    </message>
    <message>
        <source>Adds a line to the action&apos;s own log in the token, where the client can read it.</source>
        <translation>Fügt dem eigenen Protokoll der Action im Token eine Zeile hinzu, wo der Client sie lesen kann.</translation>
    </message>
    <message>
        <source>Set metadata</source>
        <translation>Metadaten setzen</translation>
    </message>
    <message>
        <source>Writes an entry of the user&apos;s metadata at once.</source>
        <translation>Schreibt sofort einen Eintrag in die Metadaten des Benutzers.</translation>
    </message>
    <message>
        <source>Append metadata</source>
        <translation>Metadaten anhängen</translation>
    </message>
    <message>
        <source>Gives the user an entry of metadata, written after the action.</source>
        <translation>Gibt dem Benutzer einen Metadaten-Eintrag, der nach der Action geschrieben wird.</translation>
    </message>
    <message>
        <source>Read metadata</source>
        <translation>Metadaten lesen</translation>
    </message>
    <message>
        <source>Looks for one entry of the user&apos;s metadata by its key.</source>
        <translation>Sucht einen Eintrag der Metadaten des Benutzers nach seinem Schlüssel.</translation>
    </message>
    <message>
        <source>Add a user grant</source>
        <translation>Eine Benutzerberechtigung hinzufügen</translation>
    </message>
    <message>
        <source>Gives the new user roles in a project, which must exist there.</source>
        <translation>Gibt dem neuen Benutzer Rollen in einem Projekt, die es dort geben muss.</translation>
    </message>
    <message>
        <source>Call an API</source>
        <translation>Eine API aufrufen</translation>
    </message>
    <message>
        <source>Sends JSON and stops with a message if the service refuses it. The call itself cannot be caught.</source>
        <translation>Sendet JSON und hält mit einer Meldung an, wenn der Dienst es ablehnt. Der Aufruf selbst lässt sich nicht abfangen.</translation>
    </message>
    <message>
        <source>Write to the server&apos;s log</source>
        <translation>Ins Protokoll des Servers schreiben</translation>
    </message>
    <message>
        <source>%s, %d and %j stand for a text, a number and JSON. Never log whole requests.</source>
        <translation>%s, %d und %j stehen für einen Text, eine Zahl und JSON. Protokollieren Sie nie ganze Anfragen.</translation>
    </message>
    <message>
        <source>Deny the sign-in</source>
        <translation>Die Anmeldung verweigern</translation>
    </message>
    <message>
        <source>Stops the sign-in with a message. Works only while the action is not allowed to fail.</source>
        <translation>Bricht die Anmeldung mit einer Meldung ab. Wirkt nur, solange die Action nicht fehlschlagen darf.</translation>
    </message>
    <message>
        <source>Set first and last name</source>
        <translation>Vor- und Nachnamen setzen</translation>
    </message>
    <message>
        <source>Gives the user to be created other names.</source>
        <translation>Gibt dem Benutzer, der angelegt wird, andere Namen.</translation>
    </message>
    <message>
        <source>Add a SAML attribute</source>
        <translation>Ein SAML-Attribut hinzufügen</translation>
    </message>
    <message>
        <source>Adds an attribute to the response. Several values are spread: ...values.</source>
        <translation>Fügt der Antwort ein Attribut hinzu. Mehrere Werte werden ausgebreitet: ...values.</translation>
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
    <message>
        <source>Recent connections</source>
        <translation>Letzte Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Remember the token in the system&apos;s keyring</source>
        <translation>Token im &amp;Schlüsselbund des Systems merken</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Other ways to sign in…</source>
        <translation>&amp;Weitere Anmeldearten …</translation>
    </message>
    <message>
        <source>Personal access token of a service account</source>
        <translation>Persönliches Zugriffstoken eines Dienstkontos</translation>
    </message>
    <message>
        <source>Connect with an access token</source>
        <translation>Mit einem Zugriffstoken verbinden</translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <comment>recent</comment>
        <translation>%1   (%2)</translation>
    </message>
    <message>
        <source>&amp;Manage connections…</source>
        <translation>Verbindungen ver&amp;walten …</translation>
    </message>
    <message>
        <source>The instance&apos;s address is missing.</source>
        <translation>Die Adresse der Instanz fehlt.</translation>
    </message>
    <message>
        <source>There is no keyring: the token is kept for this sitting only</source>
        <translation>Kein Schlüsselbund: Das Token bleibt nur für diese Sitzung erhalten</translation>
    </message>
</context>
<context>
    <name>StorageBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What you type is not being kept on this computer. %1</source>
        <translation>Was Sie schreiben, wird auf diesem Computer nicht aufbewahrt. %1</translation>
    </message>
    <message>
        <source>It is in this window only. It is tried again every two seconds; save to the server, or copy it elsewhere, before you close the program.</source>
        <translation>Es ist nur in diesem Fenster. Alle zwei Sekunden wird es erneut versucht; speichern Sie auf dem Server oder kopieren Sie es, bevor Sie das Programm schließen.</translation>
    </message>
    <message>
        <source>History is not being kept at the moment.</source>
        <translation>Der Verlauf wird zurzeit nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>What was not saved earlier cannot be read yet. %1</source>
        <translation>Was früher nicht gespeichert wurde, ist noch nicht zu lesen. %1</translation>
    </message>
    <message>
        <source>It is still on this computer, and opens as soon as it can be read: that is tried every two seconds.</source>
        <translation>Es ist noch auf diesem Computer und öffnet sich, sobald es zu lesen ist: Das wird alle zwei Sekunden versucht.</translation>
    </message>
    <message>
        <source>Old versions could not be removed from the history. %1</source>
        <translation>Alte Versionen konnten nicht aus dem Verlauf entfernt werden. %1</translation>
    </message>
    <message>
        <source>Nothing is lost; it takes more room than the settings allow.</source>
        <translation>Nichts ist verloren; es braucht mehr Platz, als die Einstellungen erlauben.</translation>
    </message>
</context>
<context>
    <name>Switching</name>
    <message>
        <source>Deactivate “%1”?</source>
        <translation>„%1“ deaktivieren?</translation>
    </message>
    <message>
        <source>Which triggers run it is not known. From the next sign-in on they skip it.</source>
        <translation>Welche Trigger sie ausführen, ist nicht bekannt. Ab der nächsten Anmeldung übergehen sie sie.</translation>
    </message>
    <message>
        <source>It is run by %1. From the next sign-in on it is skipped there.</source>
        <translation>Sie wird ausgeführt von %1. Ab der nächsten Anmeldung wird sie dort übergangen.</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
</context>
<context>
    <name>TabsFeature</name>
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
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Tabs</source>
        <translation>&amp;Tabs</translation>
    </message>
    <message>
        <source>Last &amp;used tab</source>
        <translation>Zuletzt benutzter &amp;Tab</translation>
    </message>
    <message>
        <source>Tab &amp;%1</source>
        <translation>Tab &amp;%1</translation>
    </message>
</context>
<context>
    <name>TemplateTexts</name>
    <message>
        <source>Roles as a groups claim</source>
        <translation>Rollen als Claim „groups“</translation>
    </message>
    <message>
        <source>The keys of all roles of the user as one flat list in the token.</source>
        <translation>Die Schlüssel aller Rollen des Benutzers als eine flache Liste im Token.</translation>
    </message>
    <message>
        <source>Roles by project as a claim</source>
        <translation>Rollen je Projekt als Claim</translation>
    </message>
    <message>
        <source>The roles of the user, project by project, in the token.</source>
        <translation>Die Rollen des Benutzers, Projekt für Projekt, im Token.</translation>
    </message>
    <message>
        <source>Claims from the user&apos;s metadata</source>
        <translation>Claims aus den Metadaten des Benutzers</translation>
    </message>
    <message>
        <source>Puts chosen entries of the user&apos;s metadata into the token.</source>
        <translation>Übernimmt ausgewählte Einträge der Metadaten des Benutzers in das Token.</translation>
    </message>
    <message>
        <source>Claims from the organisation&apos;s metadata</source>
        <translation>Claims aus den Metadaten der Organisation</translation>
    </message>
    <message>
        <source>Puts chosen entries of the organisation&apos;s metadata into the token.</source>
        <translation>Übernimmt ausgewählte Einträge der Metadaten der Organisation in das Token.</translation>
    </message>
    <message>
        <source>Grant for new users</source>
        <translation>Berechtigung für neue Benutzer</translation>
    </message>
    <message>
        <source>Gives each new user roles in a project.</source>
        <translation>Gibt jedem neuen Benutzer Rollen in einem Projekt.</translation>
    </message>
    <message>
        <source>Registration from some e-mail domains only</source>
        <translation>Registrierung nur aus bestimmten E-Mail-Domains</translation>
    </message>
    <message>
        <source>Lets nobody register with an e-mail address of another domain.</source>
        <translation>Lässt niemanden sich mit einer E-Mail-Adresse aus einer anderen Domain registrieren.</translation>
    </message>
    <message>
        <source>No sign-in from some e-mail domains</source>
        <translation>Keine Anmeldung aus bestimmten E-Mail-Domains</translation>
    </message>
    <message>
        <source>Stops sign-ins by an identity provider for addresses of some domains.</source>
        <translation>Verhindert Anmeldungen über einen Identitätsanbieter für Adressen aus bestimmten Domains.</translation>
    </message>
    <message>
        <source>Verified e-mail of a trusted identity provider</source>
        <translation>Bestätigte E-Mail-Adresse eines vertrauten Identitätsanbieters</translation>
    </message>
    <message>
        <source>Takes the e-mail addresses of one identity provider as verified.</source>
        <translation>Nimmt die E-Mail-Adressen eines Identitätsanbieters als bestätigt an.</translation>
    </message>
    <message>
        <source>Names from a SAML or LDAP provider</source>
        <translation>Namen von einem SAML- oder LDAP-Anbieter</translation>
    </message>
    <message>
        <source>Takes over first, last and display name from what the provider tells.</source>
        <translation>Übernimmt Vor-, Nach- und Anzeigenamen aus dem, was der Anbieter mitteilt.</translation>
    </message>
    <message>
        <source>Roles as a SAML attribute</source>
        <translation>Rollen als SAML-Attribut</translation>
    </message>
    <message>
        <source>The keys of all roles of the user as an attribute with several values.</source>
        <translation>Die Schlüssel aller Rollen des Benutzers als Attribut mit mehreren Werten.</translation>
    </message>
    <message>
        <source>Tell a service of sign-ins</source>
        <translation>Einem Dienst Anmeldungen melden</translation>
    </message>
    <message>
        <source>Calls a service at each attempt to sign in, and stops none that it misses.</source>
        <translation>Ruft bei jedem Anmeldeversuch einen Dienst auf und hält keinen auf, den dieser verpasst.</translation>
    </message>
    <message>
        <source>Language for new users</source>
        <translation>Sprache für neue Benutzer</translation>
    </message>
    <message>
        <source>Gives new users a language where none is known.</source>
        <translation>Gibt neuen Benutzern eine Sprache, wo keine bekannt ist.</translation>
    </message>
    <message>
        <source>No token without a role</source>
        <translation>Kein Token ohne Rolle</translation>
    </message>
    <message>
        <source>Refuses the token to users without a role in the project.</source>
        <translation>Verweigert Benutzern ohne Rolle im Projekt das Token.</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>New action</source>
        <translation>Neue Action</translation>
    </message>
    <message>
        <source>New from template</source>
        <translation>Neu aus Vorlage</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>And &amp;run it at:</source>
        <translation>Und &amp;ausführen bei:</translation>
    </message>
    <message>
        <source>No trigger yet</source>
        <translation>Noch kein Trigger</translation>
    </message>
</context>
<context>
    <name>TemplatesFeature</name>
    <message>
        <source>New from &amp;template…</source>
        <translation>Neu aus &amp;Vorlage …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>You may not change flows in this organisation; that needs a role such as Org Owner.</source>
        <translation>Sie dürfen in dieser Organisation keine Flows ändern; dafür braucht es eine Rolle wie Org Owner.</translation>
    </message>
    <message>
        <source>“%1” is created, and to be run at %2.</source>
        <translation>„%1“ ist angelegt und soll bei %2 ausgeführt werden.</translation>
    </message>
    <message>
        <source>No trigger runs it yet: apply the change in the pane of flows.</source>
        <translation>Noch führt sie kein Trigger aus: Wenden Sie die Änderung im Bereich der Flows an.</translation>
    </message>
    <message>
        <source>No trigger runs it yet, and its organisation is not the one that is shown. Go there, and use “Add to trigger…”.</source>
        <translation>Noch führt sie kein Trigger aus, und es wird eine andere Organisation als ihre gezeigt. Wechseln Sie dorthin, und nehmen Sie „Zu Trigger hinzufügen …“.</translation>
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
    <name>Texts</name>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The disk refused to write or read.</source>
        <translation>Der Datenträger verweigert das Schreiben oder Lesen.</translation>
    </message>
    <message>
        <source>The file on this computer cannot be written.</source>
        <translation>Die Datei auf diesem Computer kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The file on this computer cannot be opened.</source>
        <translation>Die Datei auf diesem Computer kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Another program holds the file on this computer.</source>
        <translation>Ein anderes Programm hält die Datei auf diesem Computer fest.</translation>
    </message>
    <message>
        <source>The file on this computer is damaged.</source>
        <translation>Die Datei auf diesem Computer ist beschädigt.</translation>
    </message>
    <message>
        <source>The file on this computer could not be used.</source>
        <translation>Die Datei auf diesem Computer konnte nicht verwendet werden.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>allowed to fail</source>
        <translation>darf fehlschlagen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Put into %1</source>
        <translation>Aufgenommen in %1</translation>
    </message>
    <message>
        <source>Taken out of %1</source>
        <translation>Entfernt aus %1</translation>
    </message>
    <message>
        <source>Moved in %1</source>
        <translation>Verschoben in %1</translation>
    </message>
    <message>
        <source>The server no longer tells what was before</source>
        <translation>Was davor war, sagt der Server nicht mehr</translation>
    </message>
    <message>
        <source>Read from the server</source>
        <translation>Vom Server gelesen</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Hier gespeichert</translation>
    </message>
    <message>
        <source>Discarded here, never saved</source>
        <translation>Hier verworfen, nie gespeichert</translation>
    </message>
    <message>
        <source>Typed here, before a merge</source>
        <translation>Hier geschrieben, vor einer Zusammenführung</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>what happened, and the sequence that it made</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>As number %1 of %2</source>
        <translation>An Stelle %1 von %2</translation>
    </message>
    <message>
        <source>What the server no longer tells was filled in from what never changed since.</source>
        <translation>Was der Server nicht mehr sagt, wurde aus dem ergänzt, was sich seither nie geändert hat.</translation>
    </message>
    <message>
        <source>Its retention of events hides what is older than %1.</source>
        <translation>Seine Aufbewahrungsfrist für Ereignisse verbirgt, was älter ist als %1.</translation>
    </message>
    <message>
        <source>Not all of the action at that time is known.</source>
        <translation>Die Action ist für diese Zeit nicht vollständig bekannt.</translation>
    </message>
    <message>
        <source>Kept on this computer: %1</source>
        <translation>Auf diesem Computer aufbewahrt: %1</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>Der Server meldet: %1</translation>
    </message>
    <message>
        <source>create %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>activate %1</source>
        <translation>%1 aktivieren</translation>
    </message>
    <message>
        <source>deactivate %1</source>
        <translation>%1 deaktivieren</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>written %1</source>
        <extracomment>a file, and how many lines came and went, or &quot;new&quot;</extracomment>
        <translation>geschrieben %1</translation>
    </message>
    <message>
        <source>removed %1</source>
        <translation>entfernt %1</translation>
    </message>
    <message>
        <source>The folder is up to date.</source>
        <translation>Der Ordner ist aktuell.</translation>
    </message>
    <message>
        <source>left alone, only on the server: %1</source>
        <translation>unberührt, nur auf dem Server: %1</translation>
    </message>
    <message>
        <source>cannot %1: %2</source>
        <translation>nicht möglich: %1: %2</translation>
    </message>
    <message>
        <source>would %1</source>
        <translation>würde: %1</translation>
    </message>
    <message>
        <source>The server is up to date.</source>
        <translation>Der Server ist aktuell.</translation>
    </message>
    <message>
        <source>The connection “%1” is marked as read-only.</source>
        <translation>Die Verbindung „%1“ ist als schreibgeschützt markiert.</translation>
    </message>
    <message>
        <source>The connection “%1” is marked as production: say --yes if it is meant.</source>
        <translation>Die Verbindung „%1“ ist als produktiv gekennzeichnet: Geben Sie --yes an, wenn es so gemeint ist.</translation>
    </message>
    <message>
        <source>done: %1</source>
        <translation>erledigt: %1</translation>
    </message>
    <message>
        <source>failed: %1: %2</source>
        <translation>fehlgeschlagen: %1: %2</translation>
    </message>
    <message>
        <source>There is no connection “%1”.</source>
        <translation>Es gibt keine Verbindung „%1“.</translation>
    </message>
    <message>
        <source>The file “%1” could not be written: %2</source>
        <translation>Die Datei „%1“ konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>it is a link that cannot be removed</source>
        <translation>sie ist ein Link, der sich nicht entfernen lässt</translation>
    </message>
    <message>
        <source>%1: line %2: %3</source>
        <translation>%1: Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1: “timeout” must be a text such as &quot;10s&quot;</source>
        <translation>%1: „timeout“ muss ein Text wie &quot;10s&quot; sein</translation>
    </message>
    <message>
        <source>%1: “allowedToFail” must be true or false</source>
        <translation>%1: „allowedToFail“ muss true oder false sein</translation>
    </message>
    <message>
        <source>%1: “state” must be &quot;active&quot; or &quot;inactive&quot;</source>
        <translation>%1: „state“ muss &quot;active&quot; oder &quot;inactive&quot; sein</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Es gibt keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>%1: there is no %2 beside it</source>
        <translation>%1: daneben fehlt %2</translation>
    </message>
    <message>
        <source>There is no action “%1”.</source>
        <translation>Es gibt keine Action „%1“.</translation>
    </message>
    <message>
        <source>In %1, perhaps since before</source>
        <translation>In %1, vielleicht schon vorher</translation>
    </message>
    <message>
        <source>Nothing was deleted, as it could not be brought back.</source>
        <translation>Nichts wurde gelöscht, da es nicht zurückgeholt werden könnte.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>Somebody else changed this action since it was read.</source>
        <translation>Jemand anderes hat diese Action geändert, seit sie gelesen wurde.</translation>
    </message>
    <message>
        <source>Nothing was deleted. Look at the newer version, then delete again.</source>
        <translation>Nichts wurde gelöscht. Die neuere Version ansehen, dann noch einmal löschen.</translation>
    </message>
    <message>
        <source>It still seems to be on the server. “Recently deleted” keeps it all the same. Reload the list to see.</source>
        <translation>Sie scheint noch auf dem Server zu sein. „Kürzlich gelöscht“ behält sie trotzdem. Die Liste neu laden, um es zu sehen.</translation>
    </message>
    <message>
        <source>It is not known whether it was deleted. “Recently deleted” keeps it, and its places in triggers.</source>
        <translation>Unklar ist, ob sie gelöscht wurde. „Kürzlich gelöscht“ behält sie und ihre Plätze in Triggern.</translation>
    </message>
    <message>
        <source>It was taken out of them before.</source>
        <translation>Aus ihnen wurde sie vorher herausgenommen.</translation>
    </message>
    <message>
        <source>“Recently deleted” keeps its places.</source>
        <translation>„Kürzlich gelöscht“ behält ihre Plätze.</translation>
    </message>
    <message>
        <source>What was read is not in the history: %1</source>
        <translation>Was gelesen wurde, steht nicht im Verlauf: %1</translation>
    </message>
    <message>
        <source>copied to %1 first: %2</source>
        <translation>vorher nach %1 kopiert: %2</translation>
    </message>
    <message>
        <source>left alone, not on the server, and not from a pull: %1</source>
        <translation>belassen, nicht auf dem Server und nicht von einem pull: %1</translation>
    </message>
    <message>
        <source>would be lost: %1</source>
        <translation>ginge verloren: %1</translation>
    </message>
    <message>
        <source>These files are neither as the last pull wrote them nor as git has them. Nothing was written.</source>
        <translation>Diese Dateien sind weder so, wie der letzte pull sie geschrieben hat, noch so, wie Git sie hat. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>note: %1: %2</source>
        <translation>Hinweis: %1: %2</translation>
    </message>
    <message>
        <source>%1: must be an object in braces</source>
        <translation>%1: muss ein Objekt in geschweiften Klammern sein</translation>
    </message>
    <message>
        <source>%1: “name” must be a text</source>
        <translation>%1: „name“ muss ein Text sein</translation>
    </message>
    <message>
        <source>%1: “name” must fit the name of the file, which would be %2</source>
        <translation>%1: „name“ muss zum Namen der Datei passen, die %2 heißen müsste</translation>
    </message>
    <message>
        <source>%1: is no UTF-8 text</source>
        <translation>%1: ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>%1: “%2” must be a text</source>
        <translation>%1: „%2“ muss ein Text sein</translation>
    </message>
    <message>
        <source>%1: flow “%2” has no trigger “%3”</source>
        <translation>%1: Der Flow „%2“ hat keinen Trigger „%3“</translation>
    </message>
    <message>
        <source>%1: “%2” must be a list</source>
        <translation>%1: „%2“ muss eine Liste sein</translation>
    </message>
    <message>
        <source>%1: “%2” must hold names</source>
        <translation>%1: „%2“ muss Namen enthalten</translation>
    </message>
    <message>
        <source>%1: “%2” is there twice</source>
        <translation>%1: „%2“ steht zweimal da</translation>
    </message>
    <message>
        <source>%1: “format” must be %2; another version of the program has others</source>
        <translation>%1: „format“ muss %2 sein; eine andere Version des Programms hat andere</translation>
    </message>
    <message>
        <source>%1: entry %2</source>
        <translation>%1: Eintrag %2</translation>
    </message>
    <message>
        <source>The folder “%1” has no action and no %2: is it the right one?</source>
        <translation>Der Ordner „%1“ hat keine Action und keine %2: Ist es der richtige?</translation>
    </message>
    <message>
        <source>%1: differs from %2 in case alone, which no server takes</source>
        <translation>%1: unterscheidet sich von %2 nur in der Groß- und Kleinschreibung, was kein Server annimmt</translation>
    </message>
    <message>
        <source>somebody changed it just now</source>
        <translation>jemand hat sie gerade geändert</translation>
    </message>
    <message>
        <source>The file “%1” could not be copied first.</source>
        <translation>Die Datei „%1“ konnte nicht vorher kopiert werden.</translation>
    </message>
    <message>
        <source>“%1” cannot be renamed</source>
        <translation>„%1“ kann nicht umbenannt werden</translation>
    </message>
    <message>
        <source>The file “%1” could not be removed: %2</source>
        <translation>Die Datei „%1“ konnte nicht entfernt werden: %2</translation>
    </message>
    <message>
        <source>Written before that: %1.</source>
        <translation>Vorher geschrieben: %1.</translation>
    </message>
    <message>
        <source>Removed before that: %1.</source>
        <translation>Vorher entfernt: %1.</translation>
    </message>
    <message>
        <source>Copies of what was in the way are in “%1”.</source>
        <translation>Kopien dessen, was im Weg war, sind in „%1“.</translation>
    </message>
    <message>
        <source>Nothing was written before that.</source>
        <translation>Vorher wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>What differs in %1 cannot be shown.</source>
        <translation>Was sich in %1 unterscheidet, kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>Not taken for an action&apos;s: %1.</source>
        <translation>Nicht für Dateien einer Action gehalten: %1.</translation>
    </message>
    <message>
        <source>There are two of this name; the case makes no difference.</source>
        <translation>Es gibt zwei mit diesem Namen; die Groß- und Kleinschreibung macht keinen Unterschied.</translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation>„%1“ steht zweimal da.</translation>
    </message>
    <message>
        <source>There is no %1: what triggers run is left as it is.</source>
        <translation>Es gibt keine %1: Was die Trigger ausführen, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>%1 does not tell what “%2” runs, which is left as it is.</source>
        <translation>%1 sagt nicht, was „%2“ ausführt; das bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The folder has “%1”, but not the file that goes with it.</source>
        <translation>Der Ordner hat „%1“, aber nicht die Datei, die dazugehört.</translation>
    </message>
    <message>
        <source>%1 wants “%2” to run it.</source>
        <translation>Nach %1 soll „%2“ sie ausführen.</translation>
    </message>
    <message>
        <source>The server no longer tells what happened</source>
        <translation>Der Server teilt nicht mehr mit, was geschah</translation>
    </message>
    <message>
        <source>Its retention of events hides all of them.</source>
        <translation>Seine Aufbewahrung von Ereignissen verbirgt sie alle.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a file, and what is wrong with it: &quot;a.js: is a link&quot;
----------
a placeholder, and what is wrong with its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The folder “%1” has more than %2 entries: is it the right one?</source>
        <translation>Der Ordner „%1“ hat mehr als %2 Einträge: Ist es der richtige?</translation>
    </message>
    <message>
        <source>%1 %2, and was not opened.</source>
        <extracomment>a file, and why not: &quot;a.js is a link&quot;</extracomment>
        <translation>%1 %2 und wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>%1: with it the files are too many and too large for one organisation</source>
        <translation>%1: Damit sind die Dateien zu viele und zu groß für eine Organisation</translation>
    </message>
    <message>
        <source>%1 has to hold something like %2</source>
        <translation>%1 muss etwa Folgendes enthalten: %2</translation>
    </message>
    <message>
        <source>The file “%1” could not be written: what is there %2</source>
        <translation>Die Datei „%1“ konnte nicht geschrieben werden: Was dort ist, %2</translation>
    </message>
    <message>
        <source>Nothing was written. Move it away first.</source>
        <translation>Nichts wurde geschrieben. Verschieben Sie es zuerst.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>%1 was deleted on the server</source>
        <translation>%1 wurde auf dem Server gelöscht</translation>
    </message>
    <message>
        <source>%1 was made on the server</source>
        <translation>%1 wurde auf dem Server angelegt</translation>
    </message>
    <message>
        <source>%1: what it runs was changed on the server</source>
        <translation>%1: Was er ausführt, wurde auf dem Server geändert</translation>
    </message>
    <message>
        <source>%1: what it runs on the server was never pulled here</source>
        <translation>%1: Was er auf dem Server ausführt, wurde nie hierher geholt</translation>
    </message>
    <message>
        <source>%1 was changed on the server</source>
        <translation>%1 wurde auf dem Server geändert</translation>
    </message>
    <message>
        <source>%1: what the server has was never pulled here</source>
        <translation>%1: Was der Server hat, wurde nie hierher geholt</translation>
    </message>
    <message>
        <source>%1 was changed on the server, and is not in the folder any more</source>
        <translation>%1 wurde auf dem Server geändert und ist nicht mehr im Ordner</translation>
    </message>
    <message>
        <source>%1 was deleted on the server, and changed in the folder</source>
        <translation>%1 wurde auf dem Server gelöscht und im Ordner geändert</translation>
    </message>
    <message>
        <source>%1 was changed in the folder and on the server</source>
        <translation>%1 wurde im Ordner und auf dem Server geändert</translation>
    </message>
    <message>
        <source>%1 was changed in the folder and on the server, and what both began with is not known here</source>
        <translation>%1 wurde im Ordner und auf dem Server geändert, und womit beide begannen, ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>%1 was changed in the folder and on the server in the same place</source>
        <translation>%1 wurde im Ordner und auf dem Server an derselben Stelle geändert</translation>
    </message>
    <message>
        <source>%1: what it runs was changed in the folder and on the server</source>
        <translation>%1: Was er ausführt, wurde im Ordner und auf dem Server geändert</translation>
    </message>
    <message>
        <source>%1 (there is no %2 beside it)</source>
        <translation>%1 (es gibt keine %2 daneben)</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” would replace what seems to be a secret on the server.</source>
        <translation>%1, Zeile %2: „%3“ würde ersetzen, was auf dem Server ein Geheimnis zu sein scheint.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” looks like a placeholder. The server would use it as it is.</source>
        <translation>%1, Zeile %2: „%3“ sieht wie ein Platzhalter aus. Der Server würde es verwenden, wie es ist.</translation>
    </message>
    <message>
        <source>%1, line %2: this looks like a secret. Whoever may read the folder or the action can read it.</source>
        <translation>%1, Zeile %2: Das sieht wie ein Geheimnis aus. Wer den Ordner oder die Action lesen darf, kann es lesen.</translation>
    </message>
    <message>
        <source>Nothing was deleted, as what triggers run could get lost.</source>
        <translation>Nichts wurde gelöscht, da verloren gehen könnte, was Trigger ausführen.</translation>
    </message>
    <message>
        <source>It was not deleted, as it could not be taken out of “%1” first.</source>
        <translation>Sie wurde nicht gelöscht, da sie nicht zuerst aus „%1“ genommen werden konnte.</translation>
    </message>
    <message>
        <source>It is out of “%1” now, and could not be put back: %2</source>
        <translation>Sie ist jetzt nicht mehr in „%1“ und konnte nicht zurückgesetzt werden: %2</translation>
    </message>
    <message>
        <source>It was ended before there was an answer.</source>
        <translation>Der Vorgang wurde beendet, bevor es eine Antwort gab.</translation>
    </message>
    <message>
        <source>The folder has the actions of “%1” (%2), and this is “%3” (%4). Nothing was done.</source>
        <translation>Der Ordner hat die Actions von „%1“ (%2), und dies ist „%3“ (%4). Nichts wurde getan.</translation>
    </message>
    <message>
        <source>Say --other-org if it is meant.</source>
        <translation>Wenn das so gemeint ist, --other-org angeben.</translation>
    </message>
    <message>
        <source>written %1 (%2)</source>
        <translation>geschrieben: %1 (%2)</translation>
    </message>
    <message>
        <source>replaced an edit that git has and the server has not: %1</source>
        <translation>eine Änderung ersetzt, die git hat und der Server nicht: %1</translation>
    </message>
    <message>
        <source>a secret of the server would replace a placeholder: %1</source>
        <translation>ein Geheimnis des Servers würde einen Platzhalter ersetzen: %1</translation>
    </message>
    <message>
        <source>Nothing was written: what is in the folder may get into git.</source>
        <translation>Nichts wurde geschrieben: Was im Ordner ist, kann in git geraten.</translation>
    </message>
    <message>
        <source>Say --accept-secrets if that is meant.</source>
        <translation>Wenn das so gemeint ist, --accept-secrets angeben.</translation>
    </message>
    <message>
        <source>Commit or move them, or say --merge to bring both together, or --force: then they are copied first.</source>
        <translation>Committen oder verschieben Sie sie, oder geben Sie --merge an, um beides zusammenzuführen, oder --force: Dann werden sie zuerst kopiert.</translation>
    </message>
    <message>
        <source>conflict: %1</source>
        <translation>Konflikt: %1</translation>
    </message>
    <message>
        <source>This takes a person. Nothing was done.</source>
        <translation>Das muss ein Mensch entscheiden. Nichts wurde getan.</translation>
    </message>
    <message>
        <source>Bring the files together by hand, or say --force without --merge: then copies are kept of what goes.</source>
        <translation>Führen Sie die Dateien von Hand zusammen, oder geben Sie --force ohne --merge an: Dann werden Kopien aufbewahrt von dem, was verschwindet.</translation>
    </message>
    <message>
        <source>merged from the server: %1</source>
        <translation>vom Server übernommen: %1</translation>
    </message>
    <message>
        <source>hint: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>A placeholder would go over what seems to be a secret on the server. Nothing was done.</source>
        <translation>Ein Platzhalter würde ersetzen, was auf dem Server ein Geheimnis zu sein scheint. Nichts wurde getan.</translation>
    </message>
    <message>
        <source>Put the secret in, or say --accept-secrets if it is meant.</source>
        <translation>Setzen Sie das Geheimnis ein, oder geben Sie --accept-secrets an, wenn das so gemeint ist.</translation>
    </message>
    <message>
        <source>would be undone: %1</source>
        <translation>würde rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Others changed this since the last pull. Nothing was done.</source>
        <translation>Andere haben dies seit dem letzten pull geändert. Nichts wurde getan.</translation>
    </message>
    <message>
        <source>Nothing is known of a pull from this organisation into this folder. Nothing was done.</source>
        <translation>Von einem pull aus dieser Organisation in diesen Ordner ist nichts bekannt. Nichts wurde getan.</translation>
    </message>
    <message>
        <source>Pull first, or say --merge to bring both together, or --force: then copies are kept of what goes.</source>
        <translation>Zuerst pull ausführen, oder --merge angeben, um beides zusammenzuführen, oder --force: Dann werden Kopien aufbewahrt von dem, was verschwindet.</translation>
    </message>
    <message>
        <source>going to %1</source>
        <translation>wird getan: %1</translation>
    </message>
    <message>
        <source>no right to %1</source>
        <translation>kein Recht: %1</translation>
    </message>
    <message>
        <source>The account has no right to do this in this organisation. Nothing was done.</source>
        <translation>Das Konto hat in dieser Organisation kein Recht dazu. Nichts wurde getan.</translation>
    </message>
    <message>
        <source>Changing actions needs a role such as Org Owner. Ask an administrator.</source>
        <translation>Zum Ändern von Actions ist eine Rolle wie Org Owner nötig. Fragen Sie einen Administrator.</translation>
    </message>
    <message>
        <source>copied to %1 first: what the server has</source>
        <translation>zuerst nach %1 kopiert: was der Server hat</translation>
    </message>
    <message>
        <source>script +%1 −%2</source>
        <extracomment>lines of a script that come, and lines that go</extracomment>
        <translation>Skript +%1 −%2</translation>
    </message>
    <message>
        <source>name %1</source>
        <translation>Name %1</translation>
    </message>
    <message>
        <source>timeout %1 → %2</source>
        <translation>Zeitlimit %1 → %2</translation>
    </message>
    <message>
        <source>not allowed to fail</source>
        <translation>darf nicht fehlschlagen</translation>
    </message>
    <message>
        <source>change %1 (%2)</source>
        <extracomment>an action, and what of it</extracomment>
        <translation>%1 ändern (%2)</translation>
    </message>
    <message>
        <source>let %1 run: %2 (before: %3)</source>
        <extracomment>a trigger with its flow, and the actions that it runs, then those that it ran</extracomment>
        <translation>%1 ausführen lassen: %2 (vorher: %3)</translation>
    </message>
    <message>
        <source>It is not known whether the server has carried it out: run diff to see.</source>
        <translation>Es ist nicht bekannt, ob der Server es ausgeführt hat: diff zeigt es.</translation>
    </message>
    <message>
        <source>The token is wrong, expired or was revoked. Give a fresh one.</source>
        <translation>Das Token ist falsch, abgelaufen oder widerrufen. Geben Sie ein neues an.</translation>
    </message>
    <message>
        <source>Sign in again with the second factor.</source>
        <translation>Melden Sie sich mit dem zweiten Faktor neu an.</translation>
    </message>
    <message>
        <source>Reading actions needs a role such as Org Owner Viewer, changing them one such as Org Owner. Ask an administrator.</source>
        <translation>Zum Lesen von Actions ist eine Rolle wie Org Owner Viewer nötig, zum Ändern eine wie Org Owner. Fragen Sie einen Administrator.</translation>
    </message>
    <message>
        <source>Check the id that --org names.</source>
        <translation>Prüfen Sie die ID, die --org nennt.</translation>
    </message>
    <message>
        <source>Name another organisation with --org, or ask for a membership.</source>
        <translation>Nennen Sie mit --org eine andere Organisation, oder bitten Sie um eine Mitgliedschaft.</translation>
    </message>
    <message>
        <source>ZITADEL picks the instance by name: use the instance&apos;s own domain.</source>
        <translation>ZITADEL wählt die Instanz nach dem Namen: Verwenden Sie die Domain der Instanz selbst.</translation>
    </message>
    <message>
        <source>Is the address right? Newer servers may no longer offer Actions V1.</source>
        <translation>Stimmt die Adresse? Neuere Server bieten Actions V1 möglicherweise nicht mehr an.</translation>
    </message>
    <message>
        <source>It was deleted meanwhile. Run diff to see what there is.</source>
        <translation>Sie wurde inzwischen gelöscht. diff zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>Upper and lower case do not make a difference.</source>
        <translation>Groß- und Kleinschreibung machen keinen Unterschied.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Warten Sie einen Moment, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Check the proxy in the connection or in the system&apos;s settings.</source>
        <translation>Prüfen Sie den Proxy in der Verbindung oder in den Einstellungen des Systems.</translation>
    </message>
    <message>
        <source>Use the address that it leads to.</source>
        <translation>Verwenden Sie die Adresse, zu der sie führt.</translation>
    </message>
    <message>
        <source>Something before the server, such as a proxy or a sign-in page, may have answered instead.</source>
        <translation>Vielleicht hat etwas vor dem Server geantwortet, etwa ein Proxy oder eine Anmeldeseite.</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>Prüfen Sie Adresse und Netz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 has no value for this connection.</source>
        <extracomment>%1 are one or several placeholders</extracomment>
        <translation>%1 hat keinen Wert für diese Verbindung.</translation>
    </message>
    <message>
        <source>%1: the server has another value for %2.</source>
        <extracomment>a file, and a placeholder</extracomment>
        <translation>%1: Der Server hat einen anderen Wert für %2.</translation>
    </message>
    <message>
        <source>A name has capital letters A to Z, digits and underscores, and begins with a letter.</source>
        <translation>Ein Name besteht aus Großbuchstaben A bis Z, Ziffern und Unterstrichen und beginnt mit einem Buchstaben.</translation>
    </message>
    <message>
        <source>The value is too short: with fewer than %1 characters it could not be told apart from the rest of a script.</source>
        <translation>Der Wert ist zu kurz: Mit weniger als %1 Zeichen wäre er vom Rest eines Skripts nicht zu unterscheiden.</translation>
    </message>
    <message>
        <source>The value has characters that cannot be kept.</source>
        <translation>Der Wert hat Zeichen, die nicht aufbewahrt werden können.</translation>
    </message>
    <message>
        <source>The value is longer than a script may be.</source>
        <translation>Der Wert ist länger, als ein Skript sein darf.</translation>
    </message>
    <message>
        <source>The value and that of %1 contain each other, and could not be told apart.</source>
        <translation>Der Wert und der von %1 enthalten einander und wären nicht zu unterscheiden.</translation>
    </message>
    <message>
        <source>The placeholders are no JSON object of names and texts.</source>
        <translation>Die Platzhalter sind kein JSON-Objekt aus Namen und Texten.</translation>
    </message>
    <message>
        <source>The value of %1 is no text.</source>
        <extracomment>a placeholder</extracomment>
        <translation>Der Wert von %1 ist kein Text.</translation>
    </message>
    <message>
        <source>Left alone, as it is only there: %1.</source>
        <translation>Bleibt unberührt, weil es nur dort ist: %1.</translation>
    </message>
    <message>
        <source>neither here nor on the server: %1</source>
        <translation>weder hier noch auf dem Server: %1</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Nichts wurde getan.</translation>
    </message>
    <message>
        <source>Check the names.</source>
        <translation>Prüfen Sie die Namen.</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>sie existiert nicht</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>sie ist ein Ordner</translation>
    </message>
    <message>
        <source>it is neither a file nor a pipe</source>
        <translation>sie ist weder eine Datei noch eine Pipe</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>nobody wrote into the pipe in time</source>
        <translation>niemand hat rechtzeitig in die Pipe geschrieben</translation>
    </message>
    <message>
        <source>The placeholders in “%1” cannot be used: %2</source>
        <translation>Die Platzhalter in „%1“ sind nicht zu gebrauchen: %2</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>There is no action of this name: %1. Nothing was done.</source>
        <translation>Es gibt keine Action dieses Namens: %1. Nichts wurde getan.</translation>
    </message>
    <message>
        <source>to %1:</source>
        <translation>nach %1:</translation>
    </message>
    <message>
        <source>%1: what seems to be a secret would be copied, or be replaced.</source>
        <translation>%1: Was ein Geheimnis zu sein scheint, würde kopiert oder ersetzt.</translation>
    </message>
    <message>
        <source>Say --accept-secrets if it is meant.</source>
        <translation>Geben Sie --accept-secrets an, wenn das gemeint ist.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>das ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>it is no JSON (%1 at byte %2)</source>
        <translation>das ist kein JSON (%1 bei Byte %2)</translation>
    </message>
    <message>
        <source>%1 at %2: succeeded in %3 ms</source>
        <translation>%1 bei %2: gelungen in %3 ms</translation>
    </message>
    <message>
        <source>%1 at %2: failed, and is allowed to: %3</source>
        <translation>%1 bei %2: fehlgeschlagen, und darf das: %3</translation>
    </message>
    <message>
        <source>%1 at %2: failed: %3</source>
        <translation>%1 bei %2: fehlgeschlagen: %3</translation>
    </message>
    <message>
        <source>run needs one script, and not a folder.</source>
        <translation>run braucht ein Skript und keinen Ordner.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>there is no such file, and no action of this name in this folder</source>
        <translation>es gibt keine solche Datei und keine Action dieses Namens in diesem Ordner</translation>
    </message>
    <message>
        <source>Make the quotes straight</source>
        <translation>Die Anführungszeichen gerade machen</translation>
    </message>
    <message>
        <source>waiting, as the server asks for fewer requests…</source>
        <translation>warten, da der Server um weniger Anfragen bittet…</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>“%1” is not run.</source>
        <translation>„%1“ wird nicht ausgeführt.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>“%1” succeeded after %2 ms.</source>
        <translation>„%1“ gelang nach %2 ms.</translation>
    </message>
    <message>
        <source>“%1” failed, and is allowed to: %2</source>
        <translation>„%1“ schlug fehl und darf das: %2</translation>
    </message>
    <message>
        <source>“%1” failed: %2</source>
        <translation>„%1“ schlug fehl: %2</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Not as in the run before</source>
        <translation>Nicht wie im Lauf davor</translation>
    </message>
    <message>
        <source>Set in vain</source>
        <translation>Vergeblich gesetzt</translation>
    </message>
    <message>
        <source>line %1: </source>
        <translation>Zeile %1: </translation>
    </message>
</context>
<context>
    <name>TimeoutDialog</name>
    <message numerus="yes">
        <source>Timeout of %n actions</source>
        <translation>
            <numerusform>Timeout von %n Action</numerusform>
            <numerusform>Timeout von %n Actions</numerusform>
        </translation>
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
        <source>&amp;Timeout</source>
        <translation>&amp;Timeout</translation>
    </message>
    <message>
        <source>How long each may run: 0 to 20 seconds. 0 runs as 20 seconds.</source>
        <translation>Wie lange jede laufen darf: 0 bis 20 Sekunden. 0 gilt als 20 Sekunden.</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Plan zeigen</translation>
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
    <name>TriggerLine</name>
    <message>
        <source>All triggers that run it</source>
        <translation>Alle Trigger, die sie ausführen</translation>
    </message>
    <message>
        <source>Add to trigger…</source>
        <translation>Zu Trigger hinzufügen …</translation>
    </message>
    <message>
        <source>The window is in another organisation.</source>
        <translation>Das Fenster ist in einer anderen Organisation.</translation>
    </message>
    <message>
        <source>Show it among the flows</source>
        <translation>Bei den Flows zeigen</translation>
    </message>
    <message>
        <source>No trigger runs it</source>
        <translation>Kein Trigger führt sie aus</translation>
    </message>
    <message>
        <source>What runs it is not known</source>
        <translation>Was sie ausführt, ist nicht bekannt</translation>
    </message>
    <message>
        <source>What runs it is being read…</source>
        <translation>Was sie ausführt, wird gerade gelesen …</translation>
    </message>
    <message>
        <source>As long as no trigger runs it, it does nothing.</source>
        <translation>Solange kein Trigger sie ausführt, tut sie nichts.</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>Ausgeführt von</translation>
    </message>
    <message>
        <source>Run by %1</source>
        <translation>Ausgeführt von %1</translation>
    </message>
    <message>
        <source>Let one more trigger run it; nothing is written before it is applied</source>
        <translation>Sie von einem weiteren Trigger ausführen lassen; geschrieben wird erst beim Anwenden</translation>
    </message>
    <message>
        <source>%1 triggers</source>
        <translation>%1 Trigger</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>how many more triggers there are, in a menu</extracomment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>TriggerTexts</name>
    <message>
        <source>External Authentication</source>
        <translation>Externe Authentifizierung</translation>
    </message>
    <message>
        <source>Complement Token</source>
        <translation>Token ergänzen</translation>
    </message>
    <message>
        <source>Internal Authentication</source>
        <translation>Interne Authentifizierung</translation>
    </message>
    <message>
        <source>Complement SAMLResponse</source>
        <translation>SAMLResponse ergänzen</translation>
    </message>
    <message>
        <source>flow %1</source>
        <translation>Flow %1</translation>
    </message>
    <message>
        <source>Post Authentication</source>
        <translation>Nach der Authentifizierung</translation>
    </message>
    <message>
        <source>Pre Creation</source>
        <translation>Vor dem Erstellen</translation>
    </message>
    <message>
        <source>Post Creation</source>
        <translation>Nach dem Erstellen</translation>
    </message>
    <message>
        <source>Pre Userinfo creation</source>
        <translation>Vor dem Erstellen der Userinfo</translation>
    </message>
    <message>
        <source>Pre access token creation</source>
        <translation>Vor dem Erstellen des Access-Tokens</translation>
    </message>
    <message>
        <source>Pre SAMLResponse creation</source>
        <translation>Vor dem Erstellen der SAMLResponse</translation>
    </message>
    <message>
        <source>trigger %1</source>
        <translation>Trigger %1</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <extracomment>a flow and one of its triggers</extracomment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>%1 (external)</source>
        <extracomment>%1 is a trigger of the flow for external sign-ins</extracomment>
        <translation>%1 (extern)</translation>
    </message>
    <message>
        <source>%1 (internal)</source>
        <extracomment>%1 is a trigger of the flow for internal sign-ins</extracomment>
        <translation>%1 (intern)</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>%1 is a trigger, %2 the action&apos;s place among the %3 that it runs</extracomment>
        <translation>%1 (%2 von %3)</translation>
    </message>
</context>
<context>
    <name>UndeletedText</name>
    <message>
        <source>So it was put into no trigger.</source>
        <translation>Deshalb wurde sie in keinen Trigger aufgenommen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a trigger, %2 what went wrong</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The action is there, and active, as it could not be deactivated.</source>
        <translation>Die Action ist da, und aktiv, weil sie nicht deaktiviert werden konnte.</translation>
    </message>
    <message>
        <source>The action is there, but not in all of its triggers.</source>
        <translation>Die Action ist da, aber nicht in allen ihren Triggern.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>The server cannot read the script from here: %1.</source>
        <translation>Ab hier kann der Server das Skript nicht lesen: %1.</translation>
    </message>
    <message>
        <source>The script leaves no function of the action&apos;s name.</source>
        <translation>Das Skript hinterlässt keine Funktion mit dem Namen der Action.</translation>
    </message>
    <message>
        <source>What has the action&apos;s name is no function that can be called.</source>
        <translation>Was den Namen der Action hat, ist keine Funktion, die aufgerufen werden kann.</translation>
    </message>
    <message>
        <source>The action&apos;s function is asynchronous, and so always fails.</source>
        <translation>Die Funktion der Action ist asynchron und schlägt darum immer fehl.</translation>
    </message>
    <message>
        <source>The action&apos;s function is a generator, whose body never runs.</source>
        <translation>Die Funktion der Action ist ein Generator, dessen Rumpf nie läuft.</translation>
    </message>
    <message>
        <source>What stands outside the function takes too long.</source>
        <translation>Was außerhalb der Funktion steht, dauert zu lange.</translation>
    </message>
    <message>
        <source>What stands outside the function fails: %1</source>
        <translation>Was außerhalb der Funktion steht, schlägt fehl: %1</translation>
    </message>
    <message>
        <source>Tried for “%1”, it did not come to an end in a moment.</source>
        <translation>Ausprobiert für „%1“, kam sie nicht in einem Augenblick ans Ende.</translation>
    </message>
    <message>
        <source>Whoever it was tried for, it stopped here: %1</source>
        <translation>Für wen auch immer sie ausprobiert wurde, hielt sie hier an: %1</translation>
    </message>
    <message>
        <source>Tried for “%1”, it stopped here: %2</source>
        <translation>Ausprobiert für „%1“, hielt sie hier an: %2</translation>
    </message>
    <message>
        <source>Whoever it was tried for, this failed: %1</source>
        <translation>Für wen auch immer sie ausprobiert wurde, schlug das fehl: %1</translation>
    </message>
    <message>
        <source>Tried for “%1”, this failed: %2</source>
        <translation>Ausprobiert für „%1“, schlug das fehl: %2</translation>
    </message>
    <message>
        <source>This is a typographic quote, %1. JavaScript takes straight ones.</source>
        <translation>Das ist ein typografisches Anführungszeichen, %1. JavaScript nimmt gerade.</translation>
    </message>
    <message>
        <source>There is an invisible character here, %1.</source>
        <translation>Hier steht ein unsichtbares Zeichen, %1.</translation>
    </message>
    <message>
        <source>Delete the character</source>
        <translation>Das Zeichen löschen</translation>
    </message>
    <message>
        <source>“${…}” stands here for something that a tool such as Terraform puts in, and it has not. The server cannot read that.</source>
        <translation>„${…}“ steht hier für etwas, das ein Werkzeug wie Terraform einsetzt, und es hat das nicht getan. Der Server kann das nicht lesen.</translation>
    </message>
    <message>
        <source>This was not tried on the server&apos;s own engine: %1</source>
        <translation>Das wurde nicht auf der Engine des Servers ausprobiert: %1</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>Typed here and never saved, %1</source>
        <translation>Hier eingegeben und nie gespeichert, %1</translation>
    </message>
    <message>
        <source>%1, sequence %2</source>
        <extracomment>&quot;12 May 2026 09:52, sequence 17&quot;</extracomment>
        <translation>%1, Sequenz %2</translation>
    </message>
    <message>
        <source>%1, %2, sequence %3</source>
        <extracomment>&quot;12 May 2026 09:52, Anna, sequence 17&quot;</extracomment>
        <translation>%1, %2, Sequenz %3</translation>
    </message>
    <message>
        <source>Compare with the editor…</source>
        <translation>Mit dem Editor vergleichen…</translation>
    </message>
    <message>
        <source>Found in the history</source>
        <translation>Im Verlauf gefunden</translation>
    </message>
    <message>
        <source>Opens the action, and shows what differs</source>
        <translation>Öffnet die Action und zeigt, was sich unterscheidet</translation>
    </message>
    <message>
        <source>Copy the script</source>
        <translation>Skript kopieren</translation>
    </message>
    <message>
        <source>New action with this</source>
        <translation>Neue Action damit</translation>
    </message>
    <message>
        <source>As an edit: nothing is created before it is saved</source>
        <translation>Als Änderung: Vor dem Speichern wird nichts angelegt</translation>
    </message>
    <message>
        <source>The action is no longer there</source>
        <translation>Die Action ist nicht mehr da</translation>
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
    <name>authorities</name>
    <message>
        <source>The file holds a private key.</source>
        <translation>Die Datei enthält einen privaten Schlüssel.</translation>
    </message>
    <message>
        <source>Only the certificate of the authority is needed. Take the key out of the file, and give it to nobody.</source>
        <translation>Nötig ist nur das Zertifikat der Zertifizierungsstelle. Den Schlüssel aus der Datei entfernen und niemandem geben.</translation>
    </message>
    <message>
        <source>There is no certificate in the file.</source>
        <translation>Die Datei enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>A file in PEM format is needed; it begins with “%1”.</source>
        <translation>Nötig ist eine Datei im PEM-Format; sie beginnt mit „%1“.</translation>
    </message>
    <message>
        <source>The certificate of “%1” is not that of an authority.</source>
        <translation>Das Zertifikat von „%1“ ist nicht das einer Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>Ask your company for the certificate of the authority that signed it: its root.</source>
        <translation>Im Unternehmen nach dem Zertifikat der Zertifizierungsstelle fragen, die es signiert hat: dem Stammzertifikat.</translation>
    </message>
    <message>
        <source>The authority “%1” is not a root.</source>
        <translation>Die Zertifizierungsstelle „%1“ ist keine Stammzertifizierungsstelle.</translation>
    </message>
    <message>
        <source>The certificate of “%1”, who vouches for it, is needed as well. Both can be in one file.</source>
        <translation>Nötig ist auch das Zertifikat von „%1“, der dafür bürgenden Stelle. Beide können in einer Datei stehen.</translation>
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
    <message>
        <source>The flows were not read: %1</source>
        <translation>Die Flows wurden nicht gelesen: %1</translation>
    </message>
    <message>
        <source>The trigger was not changed: %1</source>
        <translation>Der Trigger wurde nicht geändert: %1</translation>
    </message>
    <message>
        <source>The server&apos;s history was not read: %1</source>
        <translation>Der Verlauf des Servers wurde nicht gelesen: %1</translation>
    </message>
</context>
<context>
    <name>exchange::PlanRun</name>
    <message>
        <source>Somebody else changed it since the plan was made.</source>
        <translation>Jemand anderes hat es geändert, seit der Plan gemacht wurde.</translation>
    </message>
    <message>
        <source>Cancelled before it began.</source>
        <translation>Abgebrochen, bevor es begann.</translation>
    </message>
    <message>
        <source>Not begun, as the server could not be asked any more.</source>
        <translation>Nicht begonnen, da der Server nicht mehr gefragt werden konnte.</translation>
    </message>
    <message>
        <source>Not deleted, as an earlier step failed.</source>
        <translation>Nicht gelöscht, da ein früherer Schritt fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>Not set, as a step of “%1” failed.</source>
        <translation>Nicht gesetzt, da ein Schritt von „%1“ fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>Not done, as an earlier step of this action failed.</source>
        <translation>Nicht getan, da ein früherer Schritt dieser Action fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>The action is not there.</source>
        <translation>Die Action ist nicht da.</translation>
    </message>
    <message>
        <source>The action “%1” is not there.</source>
        <translation>Die Action „%1“ ist nicht da.</translation>
    </message>
    <message>
        <source>Somebody else changed it right before this step.</source>
        <translation>Jemand anderes hat sie unmittelbar vor diesem Schritt geändert.</translation>
    </message>
    <message>
        <source>It is not in the history: %1</source>
        <translation>Sie steht nicht im Verlauf: %1</translation>
    </message>
    <message>
        <source>Nothing was written. Make the plan anew to see what it is now.</source>
        <translation>Es wurde nichts geschrieben. Ein neuer Plan zeigt, was jetzt da ist.</translation>
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
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>No safe connection to the server could be made.</source>
        <translation>Es konnte keine sichere Verbindung zum Server hergestellt werden.</translation>
    </message>
    <message>
        <source>Check the address and its port: does the server answer to https there?</source>
        <translation>Adresse und Port prüfen: Antwortet der Server dort auf https?</translation>
    </message>
    <message>
        <source>The proxy asks for a name and a password.</source>
        <translation>Der Proxy verlangt Namen und Passwort.</translation>
    </message>
    <message>
        <source>None are set, or it does not accept them. Check them in the profile, then retry.</source>
        <translation>Es sind keine eingestellt, oder der Proxy nimmt sie nicht an. In der Verbindung prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The proxy did not make the connection.</source>
        <translation>Der Proxy hat die Verbindung nicht hergestellt.</translation>
    </message>
    <message>
        <source>It cannot be reached, refuses its name and password, or does not let this address through. Check the proxy in the profile or the system&apos;s settings, then retry.</source>
        <translation>Er ist nicht erreichbar, lehnt Namen und Passwort ab oder lässt diese Adresse nicht durch. Den Proxy in der Verbindung oder in den Systemeinstellungen prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>There is no server of this name.</source>
        <translation>Es gibt keinen Server mit diesem Namen.</translation>
    </message>
    <message>
        <source>Check the address and the network, then retry. Some names are known inside a company&apos;s network only.</source>
        <translation>Adresse und Netzwerk prüfen, dann erneut versuchen. Manche Namen sind nur im Netzwerk eines Unternehmens bekannt.</translation>
    </message>
    <message>
        <source>Nothing answers at this address and port.</source>
        <translation>Unter dieser Adresse und diesem Port antwortet nichts.</translation>
    </message>
    <message>
        <source>Check the port, and that the server is running, then retry.</source>
        <translation>Prüfen, ob der Port stimmt und der Server läuft, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2.</source>
        <translation>Das Zertifikat von %1 ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate of “%1”, which vouches for %2, expired on %3.</source>
        <translation>Das Zertifikat von „%1“, das für %2 bürgt, ist am %3 abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid before %2.</source>
        <translation>Das Zertifikat von %1 ist erst ab %2 gültig.</translation>
    </message>
    <message>
        <source>The certificate of “%1”, which vouches for %2, is not valid before %3.</source>
        <translation>Das Zertifikat von „%1“, das für %2 bürgt, ist erst ab %3 gültig.</translation>
    </message>
    <message>
        <source>The certificate of %1 is for other names: %2.</source>
        <translation>Das Zertifikat von %1 gilt für andere Namen: %2.</translation>
    </message>
    <message>
        <source>Use one of these names as the address. If none of them is the server you mean, another one has answered.</source>
        <translation>Einen dieser Namen als Adresse verwenden. Gehört keiner davon zum gemeinten Server, hat ein anderer geantwortet.</translation>
    </message>
    <message>
        <source>Check the clock of this computer. If it is right, the server&apos;s operator has to renew the certificate.</source>
        <translation>Die Uhr dieses Rechners prüfen. Geht sie richtig, muss der Betreiber des Servers das Zertifikat erneuern.</translation>
    </message>
    <message>
        <source>Check the clock of this computer. If it is right, the server&apos;s operator has to replace the certificate.</source>
        <translation>Die Uhr dieses Rechners prüfen. Geht sie richtig, muss der Betreiber des Servers das Zertifikat ersetzen.</translation>
    </message>
    <message>
        <source>The certificate of %1 vouches for itself; nobody else does.</source>
        <translation>Das Zertifikat von %1 bürgt nur für sich selbst; sonst tut es niemand.</translation>
    </message>
    <message>
        <source>The server&apos;s operator can have it signed by an authority. Where your company has one of its own, add that authority to the profile.</source>
        <translation>Der Betreiber des Servers kann es von einer Zertifizierungsstelle signieren lassen. Hat das Unternehmen eine eigene, diese zur Verbindung hinzufügen.</translation>
    </message>
    <message>
        <source>Nobody this computer trusts vouches for the certificate of %1.</source>
        <translation>Niemand, dem dieser Rechner vertraut, bürgt für das Zertifikat von %1.</translation>
    </message>
    <message>
        <source>If the server belongs to your company, add the authority of your company to the profile.</source>
        <translation>Gehört der Server zum eigenen Unternehmen, dessen Zertifizierungsstelle zur Verbindung hinzufügen.</translation>
    </message>
    <message>
        <source>It was issued by “%1”. If that is the authority of your company, add it to the profile.</source>
        <translation>Ausgestellt hat es „%1“. Ist das die Zertifizierungsstelle des eigenen Unternehmens, sie zur Verbindung hinzufügen.</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted: %2</source>
        <translation>Das Zertifikat von %1 wurde nicht angenommen: %2</translation>
    </message>
    <message>
        <source>Ask the server&apos;s operator.</source>
        <translation>Den Betreiber des Servers fragen.</translation>
    </message>
    <message>
        <source>The server&apos;s history takes a role of the whole instance, such as IAM_OWNER or IAM_OWNER_VIEWER. Ask an administrator.</source>
        <translation>Der Verlauf des Servers braucht eine Rolle der ganzen Instanz, etwa IAM_OWNER oder IAM_OWNER_VIEWER. Bitten Sie Ihre Administration.</translation>
    </message>
    <message>
        <source>The server does not answer to https at this port.</source>
        <translation>Der Server antwortet an diesem Port nicht auf https.</translation>
    </message>
    <message>
        <source>Check the port: https is mostly at 443, and ports such as 8080 often take plain http alone. Plain http can be used to this computer only.</source>
        <translation>Prüfen Sie den Port: https liegt meist auf 443, und Ports wie 8080 nehmen oft nur http an. Unverschlüsseltes http ist nur zu diesem Computer möglich.</translation>
    </message>
    <message>
        <source>The answer is larger than any that ZITADEL sends.</source>
        <translation>Die Antwort ist größer als jede, die ZITADEL sendet.</translation>
    </message>
    <message>
        <source>It was not read to its end. Check the address, and that no proxy changes answers.</source>
        <translation>Sie wurde nicht zu Ende gelesen. Die Adresse prüfen, und ob ein Proxy Antworten verändert.</translation>
    </message>
    <message>
        <source>The server answers to https at this port, not to http.</source>
        <translation>Der Server antwortet an diesem Port auf https, nicht auf http.</translation>
    </message>
    <message>
        <source>Let the address begin with https, then retry.</source>
        <translation>Lassen Sie die Adresse mit https beginnen und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>If the port is one for https, let the address begin with https.</source>
        <translation>Wenn der Port einer für https ist, lassen Sie die Adresse mit https beginnen.</translation>
    </message>
    <message>
        <source>The server tells of %1, and sends only %2 of them.</source>
        <translation>Der Server nennt %1 und sendet davon nur %2.</translation>
    </message>
    <message>
        <source>The list is not whole, so it is not used. Retry in a moment.</source>
        <translation>Die Liste ist nicht vollständig und wird daher nicht verwendet. In einem Moment erneut versuchen.</translation>
    </message>
    <message>
        <source>The server&apos;s answers come to no end.</source>
        <translation>Die Antworten des Servers nehmen kein Ende.</translation>
    </message>
    <message>
        <source>It was not asked any further. Check the address, and that no proxy changes answers.</source>
        <translation>Er wurde nicht weiter gefragt. Die Adresse prüfen, und ob ein Proxy Antworten verändert.</translation>
    </message>
    <message>
        <source>The organisation&apos;s id has a character that no id has.</source>
        <translation>Die ID der Organisation enthält ein Zeichen, das keine ID hat.</translation>
    </message>
    <message>
        <source>Nothing was sent. It is the number on the organisation&apos;s page.</source>
        <translation>Es wurde nichts gesendet. Die ID ist die Nummer auf der Seite der Organisation.</translation>
    </message>
    <message>
        <source>The access token has a character that no token has.</source>
        <translation>Das Zugriffstoken enthält ein Zeichen, das kein Token hat.</translation>
    </message>
    <message>
        <source>Nothing was sent. Edit the connection and give the token once more.</source>
        <translation>Es wurde nichts gesendet. Die Verbindung bearbeiten und das Token noch einmal angeben.</translation>
    </message>
    <message>
        <source>The server refuses this account in this organisation.</source>
        <translation>Der Server weist dieses Konto in dieser Organisation ab.</translation>
    </message>
    <message>
        <source>It accepts the account elsewhere: choose another organisation, or ask an administrator.</source>
        <translation>Anderswo nimmt er das Konto an: eine andere Organisation wählen oder einen Administrator fragen.</translation>
    </message>
    <message>
        <source>The list changes faster than all of it can be read.</source>
        <translation>Die Liste ändert sich schneller, als sie ganz gelesen werden kann.</translation>
    </message>
    <message>
        <source>Somebody is deleting from it. Retry in a moment.</source>
        <translation>Gerade wird etwas daraus gelöscht. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The server does not take gRPC at this address.</source>
        <translation>Der Server nimmt unter dieser Adresse kein gRPC an.</translation>
    </message>
    <message>
        <source>A proxy before it may let JSON or gRPC-Web through only. Choose another transport in the connection, under Network.</source>
        <translation>Vielleicht lässt ein Proxy davor nur JSON oder gRPC-Web durch. Wählen Sie in der Verbindung unter „Netzwerk“ einen anderen Transport.</translation>
    </message>
</context>
<context>
    <name>extraheaders</name>
    <message>
        <source>The header has no name.</source>
        <translation>Der Header hat keinen Namen.</translation>
    </message>
    <message>
        <source>This is not the name of a header: letters, digits and hyphens.</source>
        <translation>Das ist kein Name eines Headers: Buchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>This header is set by the program or the connection itself.</source>
        <translation>Diesen Header setzt das Programm oder die Verbindung selbst.</translation>
    </message>
    <message>
        <source>The header has no value.</source>
        <translation>Der Header hat keinen Wert.</translation>
    </message>
    <message>
        <source>A value has no line ends and no letters beyond ASCII.</source>
        <translation>Ein Wert hat keine Zeilenenden und keine Zeichen außerhalb von ASCII.</translation>
    </message>
    <message>
        <source>It should look like NAME: value.</source>
        <translation>Es sollte so aussehen: NAME: Wert.</translation>
    </message>
    <message>
        <source>There is another header of this name.</source>
        <translation>Es gibt noch einen Header dieses Namens.</translation>
    </message>
    <message>
        <source>Line %1 of the headers is wrong.</source>
        <translation>Zeile %1 der Header ist falsch.</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Actions V1</source>
        <translation>Actions V1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a step of the test and what it found</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht getestet</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>Der Server meldet: %1</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>%1 is a ZITADEL instance</source>
        <translation>%1 ist eine ZITADEL-Instanz</translation>
    </message>
    <message>
        <source>Server time: %1</source>
        <translation>Serverzeit: %1</translation>
    </message>
    <message>
        <source>Its clock and this computer&apos;s agree.</source>
        <translation>Die Uhren des Servers und dieses Rechners stimmen überein.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber dem Server %1 vor.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber dem Server %1 nach.</translation>
    </message>
    <message>
        <source>there is an access token</source>
        <translation>Zugriffstoken vorhanden</translation>
    </message>
    <message>
        <source>the key was accepted</source>
        <translation>Schlüssel angenommen</translation>
    </message>
    <message>
        <source>client id and secret were accepted</source>
        <translation>Client-ID und Geheimnis angenommen</translation>
    </message>
    <message>
        <source>you are signed in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>service account</source>
        <translation>Dienstkonto</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of an account (what it is)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>User id: %1</source>
        <translation>Benutzer-ID: %1</translation>
    </message>
    <message>
        <source>Organisation id: %1</source>
        <translation>Organisations-ID: %1</translation>
    </message>
    <message>
        <source>Which others there are the server does not tell.</source>
        <translation>Welche weiteren es gibt, teilt der Server nicht mit.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n more to choose from.</source>
        <translation>
            <numerusform>Es steht %n weitere zur Wahl.</numerusform>
            <numerusform>Es stehen %n weitere zur Wahl.</numerusform>
        </translation>
    </message>
    <message>
        <source>you may not read the actions of %1</source>
        <translation>keine Berechtigung zum Lesen der Actions von %1</translation>
    </message>
    <message>
        <source>Ask an administrator for a role such as Org Owner Viewer, or Org Owner to change them.</source>
        <translation>Einen Administrator um eine Rolle wie Org Owner Viewer bitten, zum Ändern um Org Owner.</translation>
    </message>
    <message>
        <source>read actions only</source>
        <translation>Actions nur lesen</translation>
    </message>
    <message>
        <source>Changing them needs a role such as Org Owner.</source>
        <translation>Zum Ändern ist eine Rolle wie Org Owner nötig.</translation>
    </message>
    <message>
        <source>read and change actions, not delete them</source>
        <translation>Actions lesen und ändern, nicht löschen</translation>
    </message>
    <message>
        <source>read, change and delete actions</source>
        <translation>Actions lesen, ändern und löschen</translation>
    </message>
    <message>
        <source>This connection is marked as read-only, so nothing will be changed.</source>
        <translation>Diese Verbindung ist als schreibgeschützt markiert, es wird also nichts geändert.</translation>
    </message>
    <message>
        <source>The server&apos;s own history can be read, too.</source>
        <translation>Auch der Verlauf auf dem Server kann gelesen werden.</translation>
    </message>
    <message>
        <source>The server&apos;s own history cannot be read; that needs a role such as IAM Owner Viewer.</source>
        <translation>Der Verlauf auf dem Server kann nicht gelesen werden; dazu ist eine Rolle wie IAM Owner Viewer nötig.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Action</numerusform>
            <numerusform>%n Actions</numerusform>
        </translation>
    </message>
    <message>
        <source>Actions of the flows External Authentication and Internal Authentication run with the old login only, not on instances with Login V2; those of Complement Token and Complement SAMLResponse run with both. ZITADEL has announced that Actions V1 will be removed in a later major version.</source>
        <translation>Actions der Flows External Authentication und Internal Authentication laufen nur mit dem alten Login, nicht auf Instanzen mit Login V2; die von Complement Token und Complement SAMLResponse laufen mit beiden. ZITADEL hat angekündigt, Actions V1 in einer späteren Hauptversion zu entfernen.</translation>
    </message>
    <message>
        <source>Certificate %1: %2</source>
        <translation>Zertifikat %1: %2</translation>
    </message>
    <message>
        <source>   issued by %1</source>
        <translation>   ausgestellt von %1</translation>
    </message>
    <message>
        <source>   valid from %1 to %2</source>
        <translation>   gültig von %1 bis %2</translation>
    </message>
    <message>
        <source>   for %1</source>
        <translation>   für %1</translation>
    </message>
    <message>
        <source>Signing in with a key file fails until it is set right.</source>
        <translation>Die Anmeldung mit einer Schlüsseldatei schlägt fehl, bis sie richtig gestellt ist.</translation>
    </message>
    <message>
        <source>If %1 is only where it is reached (a port forward, an internal address): fill in the instance&apos;s own name as Address and %2 as Connect to.</source>
        <translation>Wenn die Instanz unter %1 nur erreichbar ist (eine Portweiterleitung, eine interne Adresse): Tragen Sie ihren eigenen Namen als „Adresse“ ein und %2 als „Verbinden über“.</translation>
    </message>
    <message>
        <source>%1 was asked for the instance %2 and knows none of this name. Address needs the instance&apos;s own domain, as it stands in the Console.</source>
        <translation>%1 wurde nach der Instanz %2 gefragt und kennt keine dieses Namens. „Adresse“ braucht die eigene Domain der Instanz, wie sie in der Console steht.</translation>
    </message>
    <message>
        <source>The value of the header “%1” is not known.</source>
        <translation>Der Wert des Headers „%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Give it once more on the page Network, or take the header out there.</source>
        <translation>Geben Sie ihn auf der Seite „Netzwerk“ noch einmal an, oder entfernen Sie den Header dort.</translation>
    </message>
    <message>
        <source>%1 is a ZITADEL instance, reached at %2</source>
        <translation>%1 ist eine ZITADEL-Instanz, erreicht unter %2</translation>
    </message>
    <message>
        <source>%1 (%2 ms)</source>
        <comment>JSON, gRPC or gRPC-Web, and how long an answer took</comment>
        <translation>%1 (%2 ms)</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>Es kam nicht rechtzeitig eine Antwort.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>JSON, gRPC or gRPC-Web, and why it does not get through</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What gets through: %1.</source>
        <translation>Durchgelassen wird: %1.</translation>
    </message>
    <message>
        <source>What does not: %1.</source>
        <translation>Nicht durchgelassen wird: %1.</translation>
    </message>
</context>
<context>
    <name>headerfile</name>
    <message>
        <source>The header file “%1” cannot be read: %2</source>
        <translation>Die Header-Datei „%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The header file “%1” is no file that can be read.</source>
        <translation>Die Header-Datei „%1“ ist keine Datei, die gelesen werden kann.</translation>
    </message>
    <message>
        <source>The header file “%1”: %2</source>
        <translation>Die Header-Datei „%1“: %2</translation>
    </message>
    <message>
        <source>The header file “%1” has no header in it.</source>
        <translation>In der Header-Datei „%1“ steht kein Header.</translation>
    </message>
</context>
<context>
    <name>history::ActionHistory</name>
    <message>
        <source>Of this moment neither the server nor this computer has the whole action.</source>
        <translation>Von diesem Zeitpunkt hat weder der Server noch dieser Computer die ganze Action.</translation>
    </message>
</context>
<context>
    <name>keyfile</name>
    <message>
        <source>This is not a service account&apos;s key file.</source>
        <translation>Das ist keine Schlüsseldatei eines Dienstkontos.</translation>
    </message>
    <message>
        <source>The key file “%1” cannot be read: %2</source>
        <translation>Die Schlüsseldatei „%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>“%1” is too large to be a key file.</source>
        <translation>„%1“ ist zu groß für eine Schlüsseldatei.</translation>
    </message>
    <message>
        <source>It should be the JSON file that the Console offers when a key is created.</source>
        <translation>Es sollte die JSON-Datei sein, die die Console beim Anlegen eines Schlüssels anbietet.</translation>
    </message>
    <message>
        <source>It is the key of an application. Create a key for a service account.</source>
        <translation>Es ist der Schlüssel einer Anwendung. Einen Schlüssel für ein Dienstkonto anlegen.</translation>
    </message>
    <message>
        <source>It lacks the account&apos;s id, the key&apos;s id or the key itself.</source>
        <translation>Es fehlt die ID des Kontos, die ID des Schlüssels oder der Schlüssel selbst.</translation>
    </message>
    <message>
        <source>The key in it cannot be read.</source>
        <translation>Der enthaltene Schlüssel kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The key file “%1” does not exist.</source>
        <translation>Die Schlüsseldatei „%1“ existiert nicht.</translation>
    </message>
    <message>
        <source>The key file “%1” is a folder.</source>
        <translation>Die Schlüsseldatei „%1“ ist ein Ordner.</translation>
    </message>
    <message>
        <source>The key file “%1” is neither a file nor a pipe.</source>
        <translation>Die Schlüsseldatei „%1“ ist weder eine Datei noch eine Pipe.</translation>
    </message>
    <message>
        <source>Nobody wrote a key into the pipe “%1” in time.</source>
        <translation>In die Pipe „%1“ wurde nicht rechtzeitig ein Schlüssel geschrieben.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>It is a private key or a certificate alone. Give the JSON file that the Console offers when a key is created.</source>
        <translation>Es ist nur ein privater Schlüssel oder ein Zertifikat. Geben Sie die JSON-Datei an, die die Console beim Anlegen eines Schlüssels anbietet.</translation>
    </message>
    <message>
        <source>It is an access token: choose “Access token” as the way of signing in.</source>
        <translation>Es ist ein Zugriffstoken: Wählen Sie „Zugriffstoken“ als Art der Anmeldung.</translation>
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
    <name>many</name>
    <message>
        <source>No longer on the server: %1.</source>
        <translation>Nicht mehr auf dem Server: %1.</translation>
    </message>
    <message>
        <source>From the next sign-in on it is run by %1.</source>
        <translation>Ab der nächsten Anmeldung wird sie ausgeführt von %1.</translation>
    </message>
    <message>
        <source>From the next sign-in on it is skipped by %1.</source>
        <translation>Ab der nächsten Anmeldung wird sie übergangen von %1.</translation>
    </message>
    <message>
        <source>Run by %1: a run that takes longer fails there.</source>
        <translation>Ausgeführt von %1: Läuft sie länger, schlägt sie dort fehl.</translation>
    </message>
    <message>
        <source>Run by %1: where it fails, so does the sign-in.</source>
        <translation>Ausgeführt von %1: Schlägt sie fehl, dann auch die Anmeldung.</translation>
    </message>
    <message>
        <source>No longer run by %1.</source>
        <translation>Nicht mehr ausgeführt von %1.</translation>
    </message>
    <message>
        <source>The action before which they were to go is no longer run there: they go to the end.</source>
        <translation>Die Action, vor die sie sollten, wird dort nicht mehr ausgeführt: Sie kommen ans Ende.</translation>
    </message>
    <message>
        <source>Skipped as long as they are inactive: %1.</source>
        <translation>Übergangen, solange sie inaktiv sind: %1.</translation>
    </message>
</context>
<context>
    <name>pastedtoken</name>
    <message>
        <source>This is not an access token.</source>
        <translation>Das ist kein Zugriffstoken.</translation>
    </message>
    <message>
        <source>It should be the token alone, on one line.</source>
        <translation>Es sollte das Token allein sein, in einer Zeile.</translation>
    </message>
    <message>
        <source>This is a service account&apos;s key, not an access token.</source>
        <translation>Das ist der Schlüssel eines Dienstkontos, kein Zugriffstoken.</translation>
    </message>
    <message>
        <source>Make a connection that signs in by key file.</source>
        <translation>Legen Sie eine Verbindung an, die sich mit einer Schlüsseldatei anmeldet.</translation>
    </message>
    <message>
        <source>This is an application&apos;s key, not an access token.</source>
        <translation>Das ist der Schlüssel einer Anwendung, kein Zugriffstoken.</translation>
    </message>
    <message>
        <source>Create a personal access token for a service account.</source>
        <translation>Legen Sie ein persönliches Zugriffstoken für ein Dienstkonto an.</translation>
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
        <source>The token file “%1” is neither a file nor a pipe.</source>
        <translation>Die Token-Datei „%1“ ist weder eine Datei noch eine Pipe.</translation>
    </message>
    <message>
        <source>The token file “%1” cannot be read: %2</source>
        <translation>Die Token-Datei „%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The token file “%1” is too large to hold a token.</source>
        <translation>Die Token-Datei „%1“ ist zu groß für ein Token.</translation>
    </message>
    <message>
        <source>Nobody wrote a token into the pipe “%1” in time.</source>
        <translation>In die Pipe „%1“ wurde nicht rechtzeitig ein Token geschrieben.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The token file “%1” is empty.</source>
        <translation>Die Token-Datei „%1“ ist leer.</translation>
    </message>
    <message>
        <source>The token file “%1” does not hold a token. %2</source>
        <extracomment>a file, and what is wrong with what is in it</extracomment>
        <translation>Die Token-Datei „%1“ enthält kein Token. %2</translation>
    </message>
    <message>
        <source>This is a private key or a certificate, not an access token.</source>
        <translation>Das ist ein privater Schlüssel oder ein Zertifikat, kein Zugriffstoken.</translation>
    </message>
</context>
<context>
    <name>plantexts</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>script +%1 −%2</source>
        <extracomment>lines of a script that come, and lines that go</extracomment>
        <translation>Skript +%1 −%2</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>allowed to fail</source>
        <translation>darf fehlschlagen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Would be lost on the server</source>
        <translation>Ginge auf dem Server verloren</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Set trigger</source>
        <translation>Trigger setzen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cannot be done: %1</source>
        <translation>Geht nicht: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>a step of a plan was done, and something is to be known about it</extracomment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <translation>Erledigt. %1</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>Der Server meldet: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>profilelook</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>the name of a connection, and its marks such as &quot;production&quot;</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>promote</name>
    <message>
        <source>“%1”, line %2: this looks like a secret, and would go there, too.</source>
        <translation>„%1“, Zeile %2: Das sieht nach einem Geheimnis aus und käme auch dorthin.</translation>
    </message>
    <message>
        <source>“%1”, line %2: “%3” would replace what seems to be a secret there.</source>
        <translation>„%1“, Zeile %2: „%3“ würde ersetzen, was dort ein Geheimnis zu sein scheint.</translation>
    </message>
</context>
<context>
    <name>promote::Campaign</name>
    <message>
        <source>Cancelled before it began.</source>
        <translation>Abgebrochen, bevor es begann.</translation>
    </message>
    <message>
        <source>The connection “%1” is marked as production, and nobody confirmed that it is meant.</source>
        <translation>Die Verbindung „%1“ ist als Produktion markiert, und niemand hat bestätigt, dass sie gemeint ist.</translation>
    </message>
    <message>
        <source>The account has no right to do this in “%1”. Nothing was done there.</source>
        <translation>Das Konto hat nicht das Recht, das in „%1“ zu tun. Dort wurde nichts getan.</translation>
    </message>
    <message>
        <source>Changing actions needs a role such as Org Owner. Ask an administrator.</source>
        <translation>Zum Ändern von Actions ist eine Rolle wie Org Owner nötig. Fragen Sie einen Administrator.</translation>
    </message>
    <message>
        <source>Somebody else changed it since the plan was made.</source>
        <translation>Jemand anders hat es geändert, seit der Plan gemacht wurde.</translation>
    </message>
    <message>
        <source>Make a new plan to see what it takes now.</source>
        <translation>Machen Sie einen neuen Plan, um zu sehen, was jetzt nötig ist.</translation>
    </message>
</context>
<context>
    <name>promote::MatrixModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>wird verglichen…</translation>
    </message>
    <message>
        <source>reference</source>
        <extracomment>a cell of the organisation that others are compared with</extracomment>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>differs (%1)</source>
        <extracomment>what differs, &quot;12 lines, state&quot;</extracomment>
        <translation>anders (%1)</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>extra</source>
        <extracomment>in a cell: the reference does not have it, this and other organisations do</extracomment>
        <translation>zusätzlich</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>“%1” of %2, beside that of %3:
%4</source>
        <translation>„%1“ von %2 neben dem von %3:
%4</translation>
    </message>
    <message>
        <source>“%1” is in %2, and not in %3.</source>
        <translation>„%1“ ist in %2 und nicht in %3.</translation>
    </message>
    <message>
        <source>“%1” is in %2 alone.</source>
        <translation>„%1“ ist nur in %2.</translation>
    </message>
    <message>
        <source>“%1” is the same in %2 and %3.</source>
        <translation>„%1“ ist in %2 und %3 gleich.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 (reference)</source>
        <translation>%1 (Bezug)</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>Nicht gelesen: %1</translation>
    </message>
</context>
<context>
    <name>promote::Outside</name>
    <message>
        <source>This connection needs a person to sign in: open it in the window first.</source>
        <translation>Diese Verbindung braucht eine Person zum Anmelden: Öffnen Sie sie zuerst im Fenster.</translation>
    </message>
</context>
<context>
    <name>promote::Site</name>
    <message>
        <source>%1 › %2</source>
        <extracomment>a connection, and an organisation there</extracomment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>The connection “%1” is marked as read-only.</source>
        <translation>Die Verbindung „%1“ ist als schreibgeschützt markiert.</translation>
    </message>
    <message>
        <source>This is the organisation that they come from.</source>
        <translation>Das ist die Organisation, aus der sie kommen.</translation>
    </message>
</context>
<context>
    <name>promote::Survey</name>
    <message>
        <source>Cancelled before it was read.</source>
        <translation>Abgebrochen, bevor sie gelesen wurde.</translation>
    </message>
</context>
<context>
    <name>regularfile</name>
    <message>
        <source>is not there</source>
        <translation>ist nicht da</translation>
    </message>
    <message>
        <source>is a link</source>
        <translation>ist ein Link</translation>
    </message>
    <message>
        <source>cannot be read: it is a folder</source>
        <translation>kann nicht gelesen werden: Es ist ein Ordner</translation>
    </message>
    <message>
        <source>is a pipe, not a file</source>
        <translation>ist eine Pipe, keine Datei</translation>
    </message>
    <message>
        <source>is a socket, not a file</source>
        <translation>ist ein Socket, keine Datei</translation>
    </message>
    <message>
        <source>is a device, not a file</source>
        <translation>ist ein Gerät, keine Datei</translation>
    </message>
    <message>
        <source>is too large</source>
        <translation>ist zu groß</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>replaceinall</name>
    <message>
        <source>Line %1 would have an error: %2</source>
        <translation>Zeile %1 hätte einen Fehler: %2</translation>
    </message>
    <message>
        <source>It was changed since it was searched.</source>
        <translation>Es wurde geändert, seit es durchsucht wurde.</translation>
    </message>
</context>
<context>
    <name>run::Engine</name>
    <message>
        <source>The script could not be run: %1.</source>
        <translation>Das Skript konnte nicht ausgeführt werden: %1.</translation>
    </message>
    <message>
        <source>The engine that runs scripts could not be started.</source>
        <translation>Die Engine, die Skripte ausführt, konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Install the program again; its file “%1” is missing or broken.</source>
        <translation>Installieren Sie das Programm neu; seine Datei „%1“ fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>The script did not end, and the engine was ended.</source>
        <translation>Das Skript endete nicht, und die Engine wurde beendet.</translation>
    </message>
    <message>
        <source>The server could not end it either: look for a regular expression or another single call that takes for ever.</source>
        <translation>Auch der Server könnte es nicht beenden: Suchen Sie nach einem regulären Ausdruck oder einem anderen einzelnen Aufruf, der kein Ende nimmt.</translation>
    </message>
    <message>
        <source>The script ended the engine: it took all memory, or called itself without end.</source>
        <translation>Das Skript hat die Engine beendet: Es brauchte allen Speicher oder rief sich ohne Ende selbst auf.</translation>
    </message>
    <message>
        <source>On the server it could take the whole server down.</source>
        <translation>Auf dem Server könnte es den ganzen Server zu Fall bringen.</translation>
    </message>
    <message>
        <source>What the script is to be run with is no JSON object.</source>
        <translation>Womit das Skript ausgeführt werden soll, ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>It has the names that scripts know: “user”, “metadata”, “grants”, …</source>
        <translation>Es hat die Namen, die Skripte kennen: „user“, „metadata“, „grants“, …</translation>
    </message>
</context>
<context>
    <name>script::Check</name>
    <message>
        <source>Take the value out of its object</source>
        <translation>Den Wert aus seinem Objekt herausnehmen</translation>
    </message>
    <message>
        <source>A claim that is not there is null, not undefined.</source>
        <translation>Ein Claim, den es nicht gibt, ist null, nicht undefined.</translation>
    </message>
    <message>
        <source>Compare with “%1”</source>
        <translation>Mit „%1“ vergleichen</translation>
    </message>
    <message>
        <source>This value is an object around a text, number or yes/no, so “%1” never finds it equal.</source>
        <translation>Dieser Wert ist ein Objekt um einen Text, eine Zahl oder ein Ja/Nein; „%1“ erkennt ihn daher nie als gleich.</translation>
    </message>
    <message>
        <source>This value is an object and so always counts as true, even when it is empty, 0 or false.</source>
        <translation>Dieser Wert ist ein Objekt und gilt daher immer als wahr, auch wenn er leer, 0 oder false ist.</translation>
    </message>
    <message>
        <source>This value is an object, so the list never contains it.</source>
        <translation>Dieser Wert ist ein Objekt, die Liste enthält ihn daher nie.</translation>
    </message>
    <message>
        <source>The items of this list are objects, so %1() never finds a plain value. Use some() and compare with “==”.</source>
        <translation>Die Einträge dieser Liste sind Objekte, daher findet %1() nie einen einfachen Wert. some() verwenden und mit „==“ vergleichen.</translation>
    </message>
    <message>
        <source>This value is an object, so no “case” ever matches.</source>
        <translation>Dieser Wert ist ein Objekt, daher trifft kein „case“ je zu.</translation>
    </message>
    <message>
        <source>This value is an object around a text, and its “length” is always 0.</source>
        <translation>Dieser Wert ist ein Objekt um einen Text, und seine „length“ ist immer 0.</translation>
    </message>
    <message>
        <source>%1() wants other arguments: %2</source>
        <translation>%1() verlangt andere Argumente: %2</translation>
    </message>
    <message>
        <source>Call %1() inside a function: out here a failure breaks the whole request, even where the action may fail.</source>
        <translation>%1() in einer Funktion aufrufen: Hier außerhalb lässt ein Fehlschlag die ganze Anfrage scheitern, auch wo die Action fehlschlagen darf.</translation>
    </message>
    <message>
        <source>“catch” never sees a failure of %1(): the action ends there and then, and “finally” does not run either.</source>
        <translation>„catch“ bemerkt einen Fehlschlag von %1() nie: Die Action endet auf der Stelle, und auch „finally“ läuft nicht.</translation>
    </message>
    <message>
        <source>%1() without a value clears the field.</source>
        <translation>%1() ohne Wert leert das Feld.</translation>
    </message>
    <message>
        <source>This may be undefined, and %1() then clears the field.</source>
        <translation>Dies kann undefined sein, und %1() leert dann das Feld.</translation>
    </message>
    <message>
        <source>A list becomes one value with commas in it. Hand over its items.</source>
        <translation>Aus einer Liste wird ein einziger Wert mit Kommas darin. Ihre Einträge übergeben.</translation>
    </message>
    <message>
        <source>Put “...” before it</source>
        <translation>„...“ davorsetzen</translation>
    </message>
    <message>
        <source>An entry needs “key” and “value”, in small letters: without a value the request breaks down.</source>
        <translation>Ein Eintrag braucht „key“ und „value“, kleingeschrieben: Ohne Wert bricht die Anfrage ab.</translation>
    </message>
    <message>
        <source>A grant in this list needs “projectID”, written with two capital letters.</source>
        <translation>Eine Berechtigung in dieser Liste braucht „projectID“, mit zwei Großbuchstaben geschrieben.</translation>
    </message>
    <message>
        <source>Write “projectID”</source>
        <translation>„projectID“ schreiben</translation>
    </message>
    <message>
        <source>The request holds what people typed, passwords too. Log single fields of it only.</source>
        <translation>Die Anfrage enthält, was Benutzer eingegeben haben, auch Passwörter. Nur einzelne Felder daraus protokollieren.</translation>
    </message>
    <message>
        <source>fetch() wants the address as a text.</source>
        <translation>fetch() verlangt die Adresse als Text.</translation>
    </message>
    <message>
        <source>fetch() needs a whole address that begins with http:// or https://.</source>
        <translation>fetch() braucht eine vollständige Adresse, die mit http:// oder https:// beginnt.</translation>
    </message>
    <message>
        <source>Each item of a header has to be a text.</source>
        <translation>Jeder Eintrag eines Headers muss ein Text sein.</translation>
    </message>
    <message>
        <source>Own headers replace the standard ones: without “Content-Type” the receiver is not told that this is JSON.</source>
        <translation>Eigene Header ersetzen die üblichen: Ohne „Content-Type“ erfährt der Empfänger nicht, dass dies JSON ist.</translation>
    </message>
    <message>
        <source>Add “Content-Type”</source>
        <translation>„Content-Type“ hinzufügen</translation>
    </message>
    <message>
        <source>fetch() has no option “%1”, only method, headers and body.</source>
        <translation>fetch() hat keine Option „%1“, nur method, headers und body.</translation>
    </message>
    <message>
        <source>fetch() makes JSON of the body by itself: this would be done twice.</source>
        <translation>fetch() wandelt den Body selbst in JSON um: Das geschähe hier doppelt.</translation>
    </message>
    <message>
        <source>Hand over the object itself</source>
        <translation>Das Objekt selbst übergeben</translation>
    </message>
    <message>
        <source>The action has no name. The server refuses that.</source>
        <translation>Die Action hat keinen Namen. Der Server lehnt das ab.</translation>
    </message>
    <message>
        <source>The name has %1 characters; the server takes at most %2.</source>
        <translation>Der Name hat %1 Zeichen; der Server nimmt höchstens %2 an.</translation>
    </message>
    <message>
        <source>The script is empty. The server refuses that.</source>
        <translation>Das Skript ist leer. Der Server lehnt das ab.</translation>
    </message>
    <message>
        <source>The script takes %1 bytes; servers refuse more than %2.</source>
        <translation>Das Skript belegt %1 Bytes; Server lehnen mehr als %2 ab.</translation>
    </message>
    <message>
        <source>The timeout must be between 0 and 20 seconds.</source>
        <translation>Der Timeout muss zwischen 0 und 20 Sekunden liegen.</translation>
    </message>
    <message>
        <source>Set the timeout to 20 seconds</source>
        <translation>Timeout auf 20 Sekunden setzen</translation>
    </message>
    <message>
        <source>A timeout of 0 does not mean none: the server lets the action run for 20 seconds.</source>
        <translation>Ein Timeout von 0 heißt nicht, dass es keinen gibt: Der Server lässt die Action 20 Sekunden laufen.</translation>
    </message>
    <message>
        <source>Set the timeout to 10 seconds</source>
        <translation>Timeout auf 10 Sekunden setzen</translation>
    </message>
    <message>
        <source>“Allowed to fail” is off: every mistake in this script keeps people from signing in.</source>
        <translation>„Darf fehlschlagen“ ist aus: Jeder Fehler in diesem Skript verhindert die Anmeldung.</translation>
    </message>
    <message>
        <source>Allow the action to fail</source>
        <translation>Der Action das Fehlschlagen erlauben</translation>
    </message>
    <message>
        <source>This flow exists in the first version of the login only. Where people sign in with the second, the action never runs.</source>
        <translation>Diesen Flow gibt es nur in der ersten Version des Logins. Wo die Anmeldung über die zweite läuft, wird die Action nie ausgeführt.</translation>
    </message>
    <message>
        <source>Rename the function to “%1”</source>
        <translation>Funktion in „%1“ umbenennen</translation>
    </message>
    <message>
        <source>Rename the action to “%1”</source>
        <translation>Action in „%1“ umbenennen</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a function, so the server never finds one to call.</source>
        <translation>„%1“ kann kein Funktionsname sein, der Server findet daher nie eine Funktion zum Aufrufen.</translation>
    </message>
    <message>
        <source>The server calls the function “%1”, and this one is called “%2”.</source>
        <translation>Der Server ruft die Funktion „%1“ auf, diese hier heißt „%2“.</translation>
    </message>
    <message>
        <source>There is no function “%1” for the server to call.</source>
        <translation>Es gibt keine Funktion „%1“, die der Server aufrufen könnte.</translation>
    </message>
    <message>
        <source>“%1” is a class. The server can only call a function.</source>
        <translation>„%1“ ist eine Klasse. Der Server kann nur eine Funktion aufrufen.</translation>
    </message>
    <message>
        <source>“%1” is not a function, so the server cannot call it.</source>
        <translation>„%1“ ist keine Funktion, der Server kann es daher nicht aufrufen.</translation>
    </message>
    <message>
        <source>The action&apos;s function must not be async: the server does not wait for it, and takes the promise for an error.</source>
        <translation>Die Funktion der Action darf nicht async sein: Der Server wartet nicht auf sie und hält das Promise für einen Fehler.</translation>
    </message>
    <message>
        <source>Remove “async”</source>
        <translation>„async“ entfernen</translation>
    </message>
    <message>
        <source>The action&apos;s function must not be a generator: its body never starts.</source>
        <translation>Die Funktion der Action darf kein Generator sein: Ihr Rumpf läuft nie an.</translation>
    </message>
    <message>
        <source>Remove “*”</source>
        <translation>„*“ entfernen</translation>
    </message>
    <message>
        <source>Return nothing</source>
        <translation>Nichts zurückgeben</translation>
    </message>
    <message>
        <source>The action&apos;s function must not return a value: the server takes it for an error.</source>
        <translation>Die Funktion der Action darf keinen Wert zurückgeben: Der Server hält ihn für einen Fehler.</translation>
    </message>
    <message>
        <source>Change to “%1”</source>
        <translation>In „%1“ ändern</translation>
    </message>
    <message>
        <source>This time is the server&apos;s, not a Date of JavaScript: it has no “%1”.</source>
        <translation>Diese Zeitangabe ist eine des Servers, kein Date von JavaScript: Sie hat kein „%1“.</translation>
    </message>
    <message>
        <source>Make it a Date</source>
        <translation>In ein Date umwandeln</translation>
    </message>
    <message>
        <source>There is no “%1” in what the identity provider said, so this is undefined.</source>
        <translation>In den Angaben des Identitätsanbieters gibt es kein „%1“, daher ist dies undefined.</translation>
    </message>
    <message>
        <source>fetch() gives the answer itself, not a promise: there is no “%1”.</source>
        <translation>fetch() liefert die Antwort selbst, kein Promise: Es gibt kein „%1“.</translation>
    </message>
    <message>
        <source>The answer of fetch() has no “%1”.</source>
        <translation>Die Antwort von fetch() hat kein „%1“.</translation>
    </message>
    <message>
        <source>Compare the status</source>
        <translation>Den Status vergleichen</translation>
    </message>
    <message>
        <source>The server offers no “%1” here.</source>
        <translation>Der Server bietet hier kein „%1“.</translation>
    </message>
    <message>
        <source>There is no “%1” in %2.</source>
        <translation>In %2 gibt es kein „%1“.</translation>
    </message>
    <message>
        <source>The server&apos;s engine has no “%1”.</source>
        <translation>Die Engine des Servers hat kein „%1“.</translation>
    </message>
    <message>
        <source>Use appendMetadata()</source>
        <translation>appendMetadata() verwenden</translation>
    </message>
    <message>
        <source>Replacing this list has no effect: the server keeps its own. Add to it instead.</source>
        <translation>Diese Liste zu ersetzen bewirkt nichts: Der Server behält seine eigene. Stattdessen Einträge hinzufügen.</translation>
    </message>
    <message>
        <source>Better use appendUserGrant(), which says at once when something is wrong.</source>
        <translation>Besser appendUserGrant() verwenden, das sofort meldet, wenn etwas nicht stimmt.</translation>
    </message>
    <message>
        <source>“%1” is deprecated.</source>
        <translation>„%1“ ist veraltet.</translation>
    </message>
    <message>
        <source>“%1” is deprecated. Use %2 instead.</source>
        <translation>„%1“ ist veraltet. Stattdessen %2 verwenden.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>claimsJSON() gives a text: take it apart with JSON.parse() first.</source>
        <translation>claimsJSON() liefert einen Text: Ihn zuerst mit JSON.parse() zerlegen.</translation>
    </message>
    <message>
        <source>Use JSON.parse()</source>
        <translation>JSON.parse() verwenden</translation>
    </message>
    <message>
        <source>The headers of an answer are always empty on the server.</source>
        <translation>Die Header einer Antwort sind auf dem Server immer leer.</translation>
    </message>
    <message>
        <source>There is no “%1” here: the action&apos;s function calls its parameter “%2”.</source>
        <translation>Hier gibt es kein „%1“: In der Funktion der Action heißt der Parameter „%2“.</translation>
    </message>
    <message>
        <source>There is no “%1” here: only the action&apos;s function is given it. Hand it on as an argument.</source>
        <translation>Hier gibt es kein „%1“: Nur die Funktion der Action bekommt es. Als Argument weitergeben.</translation>
    </message>
    <message>
        <source>Nothing is called “%1” here.</source>
        <translation>Nichts heißt hier „%1“.</translation>
    </message>
    <message>
        <source>Use the module zitadel/log</source>
        <translation>Das Modul zitadel/log verwenden</translation>
    </message>
    <message>
        <source>The server&apos;s engine has no “fetch” of its own. The module zitadel/http has one that waits for the answer: require(&quot;zitadel/http&quot;).fetch(…).</source>
        <translation>Die Engine des Servers hat kein eigenes „fetch“. Das Modul zitadel/http hat eines, das auf die Antwort wartet: require(&quot;zitadel/http&quot;).fetch(…).</translation>
    </message>
    <message>
        <source>The server has no module “%1”.</source>
        <translation>Der Server hat kein Modul „%1“.</translation>
    </message>
    <message>
        <source>There is no %1 in “%2”.</source>
        <translation>In „%2“ gibt es kein %1.</translation>
    </message>
    <message>
        <source>Claims that begin with “%1” are the server&apos;s own: this one is ignored.</source>
        <translation>Claims, die mit „%1“ beginnen, gehören dem Server: Dieser hier wird ignoriert.</translation>
    </message>
    <message>
        <source>Where the scope “groups” is asked for, the server fills “groups” itself, and this is not set.</source>
        <translation>Wo der Scope „groups“ angefordert wird, füllt der Server „groups“ selbst, und dieser Wert wird nicht gesetzt.</translation>
    </message>
    <message>
        <source>The server writes “%1” itself where it has a value, and then this one is lost.</source>
        <translation>Der Server schreibt „%1“ selbst, wo er einen Wert hat; dieser hier geht dann verloren.</translation>
    </message>
    <message>
        <source>A function cannot be stored.</source>
        <translation>Eine Funktion lässt sich nicht speichern.</translation>
    </message>
    <message>
        <source>Take a plain copy</source>
        <translation>Eine einfache Kopie verwenden</translation>
    </message>
    <message>
        <source>This cannot be stored: it is, or holds, a function or no number.</source>
        <translation>Dies lässt sich nicht speichern: Es ist oder enthält eine Funktion, NaN oder Infinity.</translation>
    </message>
    <message>
        <source>This is an object of the server&apos;s: stored as it is, its names begin with capital letters.</source>
        <translation>Dies ist ein Objekt des Servers: Unverändert gespeichert beginnen seine Namen mit Großbuchstaben.</translation>
    </message>
    <message>
        <source>The order of these keys is another one each time. Sort them first.</source>
        <translation>Die Reihenfolge dieser Schlüssel ist jedes Mal eine andere. Sie zuerst sortieren.</translation>
    </message>
    <message>
        <source>The order of the keys in this text is another one each time.</source>
        <translation>Die Reihenfolge der Schlüssel in diesem Text ist jedes Mal eine andere.</translation>
    </message>
    <message>
        <source>The server&apos;s engine ignores languages: the result is always the same.</source>
        <translation>Die Engine des Servers ignoriert Sprachen: Das Ergebnis ist immer dasselbe.</translation>
    </message>
    <message>
        <source>If this promise fails, nobody is told. Add catch() to it, or do without the promise.</source>
        <translation>Schlägt dieses Promise fehl, erfährt es niemand. catch() anfügen oder auf das Promise verzichten.</translation>
    </message>
    <message>
        <source>This “%1” is never closed.</source>
        <translation>Dieses „%1“ wird nie geschlossen.</translation>
    </message>
    <message>
        <source>There is nothing for this “%1” to close.</source>
        <translation>Für dieses „%1“ gibt es nichts zu schließen.</translation>
    </message>
    <message>
        <source>This template has no closing “`”.</source>
        <translation>Dieser Template-Text hat kein schließendes „`“.</translation>
    </message>
    <message>
        <source>This text has no closing quote.</source>
        <translation>Dieser Text hat kein schließendes Anführungszeichen.</translation>
    </message>
    <message>
        <source>This comment has no closing “*/”.</source>
        <translation>Dieser Kommentar hat kein schließendes „*/“.</translation>
    </message>
    <message>
        <source>Something is missing or too much here.</source>
        <translation>Hier fehlt etwas oder ist etwas zu viel.</translation>
    </message>
    <message>
        <source>“%1” was not expected here.</source>
        <translation>„%1“ war hier nicht zu erwarten.</translation>
    </message>
    <message>
        <source>A name or value is missing here.</source>
        <translation>Hier fehlt ein Name oder Wert.</translation>
    </message>
    <message>
        <source>Something is missing here, such as a closing bracket or quote.</source>
        <translation>Hier fehlt etwas, etwa eine schließende Klammer oder ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>The server&apos;s engine does not know the flag “%1” of regular expressions.</source>
        <translation>Die Engine des Servers kennt das Flag „%1“ regulärer Ausdrücke nicht.</translation>
    </message>
    <message>
        <source>Remove the flag “%1”</source>
        <translation>Flag „%1“ entfernen</translation>
    </message>
    <message>
        <source>The server&apos;s engine does not know modifiers like “(?i:…)” in regular expressions.</source>
        <translation>Die Engine des Servers kennt in regulären Ausdrücken keine Modifikatoren wie „(?i:…)“.</translation>
    </message>
    <message>
        <source>The server&apos;s engine fills no named groups: “match.groups” is undefined, and “$&lt;name&gt;” stays as it is. Use numbered groups.</source>
        <translation>Die Engine des Servers füllt keine benannten Gruppen: „match.groups“ ist undefined, und „$&lt;name&gt;“ bleibt stehen. Nummerierte Gruppen verwenden.</translation>
    </message>
    <message>
        <source>The server&apos;s engine takes “\p{…}” for these very letters, not for a class of characters.</source>
        <translation>Die Engine des Servers hält „\p{…}“ für genau diese Zeichen, nicht für eine Zeichenklasse.</translation>
    </message>
    <message>
        <source>The server&apos;s engine knows no async generators.</source>
        <translation>Die Engine des Servers kennt keine asynchronen Generatoren.</translation>
    </message>
    <message>
        <source>“return” works only inside a function.</source>
        <translation>„return“ ist nur innerhalb einer Funktion möglich.</translation>
    </message>
    <message>
        <source>“await” works only inside an async function, and not at the top of a script.</source>
        <translation>„await“ ist nur innerhalb einer async-Funktion möglich, nicht auf oberster Ebene eines Skripts.</translation>
    </message>
    <message>
        <source>“await” works only inside an async function.</source>
        <translation>„await“ ist nur innerhalb einer async-Funktion möglich.</translation>
    </message>
    <message>
        <source>“%1” is declared twice.</source>
        <translation>„%1“ ist doppelt deklariert.</translation>
    </message>
    <message>
        <source>Actions are no modules, “import” does not work. Use require() for the server&apos;s own modules.</source>
        <translation>Actions sind keine Module, „import“ funktioniert nicht. Für die Module des Servers require() verwenden.</translation>
    </message>
    <message>
        <source>“import” does not work. Use require() for the server&apos;s own modules.</source>
        <translation>„import“ funktioniert nicht. Für die Module des Servers require() verwenden.</translation>
    </message>
    <message>
        <source>Actions are no modules, “export” does not work. The server finds the function by its name.</source>
        <translation>Actions sind keine Module, „export“ funktioniert nicht. Der Server findet die Funktion an ihrem Namen.</translation>
    </message>
    <message>
        <source>Remove “export”</source>
        <translation>„export“ entfernen</translation>
    </message>
    <message>
        <source>Actions are no modules, “import.meta” does not work.</source>
        <translation>Actions sind keine Module, „import.meta“ funktioniert nicht.</translation>
    </message>
    <message>
        <source>The server&apos;s engine does not know “for await”.</source>
        <translation>Die Engine des Servers kennt „for await“ nicht.</translation>
    </message>
    <message>
        <source>The server&apos;s engine does not know decorators.</source>
        <translation>Die Engine des Servers kennt keine Dekoratoren.</translation>
    </message>
    <message>
        <source>The server&apos;s engine does not know comments like in HTML.</source>
        <translation>Die Engine des Servers kennt keine Kommentare wie in HTML.</translation>
    </message>
    <message>
        <source>The server&apos;s engine does not know JSX.</source>
        <translation>Die Engine des Servers kennt kein JSX.</translation>
    </message>
    <message>
        <source>This puts the list into itself. A grant is an object with “projectID” and “roles”.</source>
        <translation>Das legt die Liste in sich selbst. Ein Grant ist ein Objekt mit „projectID“ und „roles“.</translation>
    </message>
    <message>
        <source>The character %1 turns the direction of the text: what runs is not in the order that is shown.</source>
        <translation>Das Zeichen %1 kehrt die Richtung des Textes um: Was ausgeführt wird, steht nicht in der gezeigten Reihenfolge.</translation>
    </message>
    <message>
        <source>There is an invisible character here, %1.</source>
        <translation>Hier steht ein unsichtbares Zeichen, %1.</translation>
    </message>
    <message>
        <source>Delete the character</source>
        <translation>Das Zeichen löschen</translation>
    </message>
    <message>
        <source>This seems to be a secret. Whoever may read the organisation&apos;s actions can read it. In files, “{{NAME}}” can stand for it.</source>
        <translation>Das scheint ein Geheimnis zu sein. Wer die Actions der Organisation lesen darf, kann es lesen. In Dateien kann „{{NAME}}“ dafür stehen.</translation>
    </message>
    <message>
        <source>“%1” seems to stand for something that is still to be put in. The server takes it as it is.</source>
        <translation>„%1“ scheint für etwas zu stehen, das noch einzusetzen ist. Der Server nimmt es, wie es ist.</translation>
    </message>
    <message>
        <source>What stands behind “?.” is never reached.</source>
        <translation>Was hinter „?.“ steht, wird nie erreicht.</translation>
    </message>
</context>
<context>
    <name>script::Completion</name>
    <message>
        <source>Holds %1.</source>
        <translation>Enthält %1.</translation>
    </message>
</context>
<context>
    <name>script::EngineDocs</name>
    <message>
        <source>The character at this place; negative counts from the end.</source>
        <translation>Das Zeichen an dieser Stelle; negative Werte zählen vom Ende.</translation>
    </message>
    <message>
        <source>The character at this place.</source>
        <translation>Das Zeichen an dieser Stelle.</translation>
    </message>
    <message>
        <source>Whether the text ends like this.</source>
        <translation>Ob der Text so endet.</translation>
    </message>
    <message>
        <source>Whether the text contains this.</source>
        <translation>Ob der Text dies enthält.</translation>
    </message>
    <message>
        <source>Where this stands first, or -1.</source>
        <translation>Wo dies zuerst vorkommt, sonst -1.</translation>
    </message>
    <message>
        <source>Where this stands last, or -1.</source>
        <translation>Wo dies zuletzt vorkommt, sonst -1.</translation>
    </message>
    <message>
        <source>What a regular expression finds, or null.</source>
        <translation>Was ein regulärer Ausdruck findet, sonst null.</translation>
    </message>
    <message>
        <source>All that a regular expression finds.</source>
        <translation>Alles, was ein regulärer Ausdruck findet.</translation>
    </message>
    <message>
        <source>Made longer at its end.</source>
        <translation>Am Ende verlängert.</translation>
    </message>
    <message>
        <source>Made longer at its start.</source>
        <translation>Am Anfang verlängert.</translation>
    </message>
    <message>
        <source>The text several times over.</source>
        <translation>Der Text mehrmals hintereinander.</translation>
    </message>
    <message>
        <source>With the first find replaced, or all for the flag g.</source>
        <translation>Der Text, darin der erste Treffer ersetzt, beim Flag g alle.</translation>
    </message>
    <message>
        <source>With each find replaced.</source>
        <translation>Der Text, darin jeder Treffer ersetzt.</translation>
    </message>
    <message>
        <source>A part of the text; negative counts from the end.</source>
        <translation>Ein Teil des Textes; negative Werte zählen vom Ende.</translation>
    </message>
    <message>
        <source>The text cut into pieces.</source>
        <translation>Der Text, in Stücke zerlegt.</translation>
    </message>
    <message>
        <source>Whether the text begins like this.</source>
        <translation>Ob der Text so beginnt.</translation>
    </message>
    <message>
        <source>A part of the text.</source>
        <translation>Ein Teil des Textes.</translation>
    </message>
    <message>
        <source>In small letters.</source>
        <translation>In Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>In capital letters.</source>
        <translation>In Großbuchstaben.</translation>
    </message>
    <message>
        <source>Without blanks at both ends.</source>
        <translation>Ohne Leerraum an beiden Enden.</translation>
    </message>
    <message>
        <source>Length in UTF-16 units.</source>
        <translation>Länge in UTF-16-Einheiten.</translation>
    </message>
    <message>
        <source>With so many digits behind the point.</source>
        <translation>Mit so vielen Nachkommastellen.</translation>
    </message>
    <message>
        <source>As a text.</source>
        <translation>Als Text.</translation>
    </message>
    <message>
        <source>The item at this place; negative counts from the end.</source>
        <translation>Das Element an dieser Stelle; negative Werte zählen vom Ende.</translation>
    </message>
    <message>
        <source>This list and others in one.</source>
        <translation>Diese Liste und weitere in einer.</translation>
    </message>
    <message>
        <source>Whether all items pass a test.</source>
        <translation>Ob alle Elemente eine Prüfung bestehen.</translation>
    </message>
    <message>
        <source>The items that pass a test.</source>
        <translation>Die Elemente, die eine Prüfung bestehen.</translation>
    </message>
    <message>
        <source>The first item that passes a test, or undefined.</source>
        <translation>Das erste Element, das eine Prüfung besteht, sonst undefined.</translation>
    </message>
    <message>
        <source>Where the first item stands that passes a test, or -1.</source>
        <translation>Wo das erste Element steht, das eine Prüfung besteht, sonst -1.</translation>
    </message>
    <message>
        <source>With the items of lists inside taken out.</source>
        <translation>Mit den Elementen innerer Listen direkt in der Liste.</translation>
    </message>
    <message>
        <source>As map(), with the results put into one list.</source>
        <translation>Wie map(), mit den Ergebnissen in einer einzigen Liste.</translation>
    </message>
    <message>
        <source>Does something for each item.</source>
        <translation>Führt für jedes Element etwas aus.</translation>
    </message>
    <message>
        <source>Whether the list contains this; never finds boxed values.</source>
        <translation>Ob die Liste dies enthält; findet nie verpackte Werte.</translation>
    </message>
    <message>
        <source>All items in one text.</source>
        <translation>Alle Elemente in einem Text.</translation>
    </message>
    <message>
        <source>A list of what becomes of each item.</source>
        <translation>Eine Liste dessen, was aus jedem Element wird.</translation>
    </message>
    <message>
        <source>Takes the last item off.</source>
        <translation>Nimmt das letzte Element weg.</translation>
    </message>
    <message>
        <source>Puts items at the end.</source>
        <translation>Fügt Elemente am Ende an.</translation>
    </message>
    <message>
        <source>All items combined into one value.</source>
        <translation>Alle Elemente zu einem Wert zusammengefasst.</translation>
    </message>
    <message>
        <source>Turns the list around.</source>
        <translation>Kehrt die Reihenfolge der Liste um.</translation>
    </message>
    <message>
        <source>Takes the first item off.</source>
        <translation>Nimmt das erste Element weg.</translation>
    </message>
    <message>
        <source>A part of the list.</source>
        <translation>Ein Teil der Liste.</translation>
    </message>
    <message>
        <source>Whether any item passes a test.</source>
        <translation>Ob irgendein Element eine Prüfung besteht.</translation>
    </message>
    <message>
        <source>Sorts the list itself, as texts if nothing else is said.</source>
        <translation>Sortiert die Liste selbst, ohne weitere Angabe als Texte.</translation>
    </message>
    <message>
        <source>Takes items out and puts others in.</source>
        <translation>Nimmt Elemente heraus und setzt andere ein.</translation>
    </message>
    <message>
        <source>Puts items at the start.</source>
        <translation>Fügt Elemente am Anfang ein.</translation>
    </message>
    <message>
        <source>Number of items.</source>
        <translation>Anzahl der Elemente.</translation>
    </message>
    <message>
        <source>Adds an item unless it is there.</source>
        <translation>Fügt ein Element hinzu, falls es noch fehlt.</translation>
    </message>
    <message>
        <source>Whether the item is there.</source>
        <translation>Ob das Element vorhanden ist.</translation>
    </message>
    <message>
        <source>Takes the item out.</source>
        <translation>Nimmt das Element heraus.</translation>
    </message>
    <message>
        <source>The value of a key, or undefined.</source>
        <translation>Der Wert zu einem Schlüssel, sonst undefined.</translation>
    </message>
    <message>
        <source>Sets the value of a key.</source>
        <translation>Setzt den Wert zu einem Schlüssel.</translation>
    </message>
    <message>
        <source>Whether the key is there.</source>
        <translation>Ob der Schlüssel vorhanden ist.</translation>
    </message>
    <message>
        <source>Number of entries.</source>
        <translation>Anzahl der Einträge.</translation>
    </message>
    <message>
        <source>Milliseconds since 1970.</source>
        <translation>Millisekunden seit 1970.</translation>
    </message>
    <message>
        <source>As in 2026-07-10T12:00:00.000Z.</source>
        <translation>Wie in 2026-07-10T12:00:00.000Z.</translation>
    </message>
    <message>
        <source>Day of the week, 0 is Sunday.</source>
        <translation>Wochentag, 0 ist Sonntag.</translation>
    </message>
    <message>
        <source>The hour, in UTC.</source>
        <translation>Die Stunde, in UTC.</translation>
    </message>
    <message>
        <source>Whether the expression fits somewhere.</source>
        <translation>Ob der Ausdruck irgendwo passt.</translation>
    </message>
    <message>
        <source>What the expression finds next, or null.</source>
        <translation>Was der Ausdruck als Nächstes findet, sonst null.</translation>
    </message>
    <message>
        <source>What to do when there is a result.</source>
        <translation>Was zu tun ist, wenn ein Ergebnis vorliegt.</translation>
    </message>
    <message>
        <source>What to do when it failed.</source>
        <translation>Was zu tun ist, wenn es fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>Copies members into an object.</source>
        <translation>Kopiert Member in ein Objekt.</translation>
    </message>
    <message>
        <source>Lists of key and value; random order for the server&apos;s maps.</source>
        <translation>Listen aus Schlüssel und Wert; bei Maps des Servers in zufälliger Reihenfolge.</translation>
    </message>
    <message>
        <source>An object of keys and values.</source>
        <translation>Ein Objekt aus Schlüsseln und Werten.</translation>
    </message>
    <message>
        <source>Names of the members; random order for the server&apos;s maps.</source>
        <translation>Namen der Member; bei Maps des Servers in zufälliger Reihenfolge.</translation>
    </message>
    <message>
        <source>Values of the members; random order for the server&apos;s maps.</source>
        <translation>Werte der Member; bei Maps des Servers in zufälliger Reihenfolge.</translation>
    </message>
    <message>
        <source>Makes an object unchangeable.</source>
        <translation>Macht ein Objekt unveränderlich.</translation>
    </message>
    <message>
        <source>A list of the items of something.</source>
        <translation>Eine Liste aus den Elementen eines Wertes.</translation>
    </message>
    <message>
        <source>Whether this is a list.</source>
        <translation>Ob dies eine Liste ist.</translation>
    </message>
    <message>
        <source>The value that a JSON text stands for.</source>
        <translation>Der Wert, für den ein JSON-Text steht.</translation>
    </message>
    <message>
        <source>A value as JSON text.</source>
        <translation>Ein Wert als JSON-Text.</translation>
    </message>
    <message>
        <source>Rounded down.</source>
        <translation>Abgerundet.</translation>
    </message>
    <message>
        <source>Rounded up.</source>
        <translation>Aufgerundet.</translation>
    </message>
    <message>
        <source>Rounded to the nearest whole number.</source>
        <translation>Auf die nächste ganze Zahl gerundet.</translation>
    </message>
    <message>
        <source>The largest of these.</source>
        <translation>Der größte dieser Werte.</translation>
    </message>
    <message>
        <source>The smallest of these.</source>
        <translation>Der kleinste dieser Werte.</translation>
    </message>
    <message>
        <source>Without its sign.</source>
        <translation>Ohne Vorzeichen.</translation>
    </message>
    <message>
        <source>A number from 0 to less than 1; not fit for secrets.</source>
        <translation>Eine Zahl ab 0 und kleiner als 1; für Geheimnisse ungeeignet.</translation>
    </message>
    <message>
        <source>Milliseconds since 1970, now.</source>
        <translation>Millisekunden seit 1970, jetzt.</translation>
    </message>
    <message>
        <source>The time that a text stands for; takes the server&apos;s times, too.</source>
        <translation>Der Zeitpunkt, für den ein Text steht; nimmt auch Zeitangaben des Servers an.</translation>
    </message>
    <message>
        <source>Whether this is a whole number; false for boxed ones.</source>
        <translation>Ob dies eine ganze Zahl ist; bei verpackten Zahlen false.</translation>
    </message>
    <message>
        <source>Waits for all of these.</source>
        <translation>Wartet auf alle diese.</translation>
    </message>
    <message>
        <source>A promise that is kept already.</source>
        <translation>Ein bereits erfülltes Promise.</translation>
    </message>
    <message>
        <source>A promise that is broken already.</source>
        <translation>Ein bereits abgelehntes Promise.</translation>
    </message>
    <message>
        <source>Any value as a plain text; unboxes the server&apos;s values.</source>
        <translation>Ein beliebiger Wert als einfacher Text; entpackt Werte des Servers.</translation>
    </message>
    <message>
        <source>Any value as a plain number; unboxes the server&apos;s values.</source>
        <translation>Ein beliebiger Wert als einfache Zahl; entpackt Werte des Servers.</translation>
    </message>
    <message>
        <source>Whether a value counts as true; all boxed ones do.</source>
        <translation>Ob ein Wert als wahr gilt; alle verpackten gelten als wahr.</translation>
    </message>
    <message>
        <source>The whole number at the start of a text.</source>
        <translation>Die ganze Zahl am Anfang eines Textes.</translation>
    </message>
    <message>
        <source>The number at the start of a text.</source>
        <translation>Die Zahl am Anfang eines Textes.</translation>
    </message>
    <message>
        <source>Whether this is no number.</source>
        <translation>Ob dies keine Zahl ist.</translation>
    </message>
    <message>
        <source>Makes a text fit to be part of an address.</source>
        <translation>Macht einen Text als Teil einer Adresse verwendbar.</translation>
    </message>
    <message>
        <source>Undoes encodeURIComponent().</source>
        <translation>Macht encodeURIComponent() rückgängig.</translation>
    </message>
    <message>
        <source>One of the server&apos;s modules.</source>
        <translation>Eines der Module des Servers.</translation>
    </message>
    <message>
        <source>A moment; the server&apos;s time zone is most often UTC.</source>
        <translation>Ein Zeitpunkt; die Zeitzone des Servers ist meist UTC.</translation>
    </message>
    <message>
        <source>Values, each of them once.</source>
        <translation>Werte, jeder nur einmal.</translation>
    </message>
    <message>
        <source>Values by keys of any kind.</source>
        <translation>Werte zu Schlüsseln beliebiger Art.</translation>
    </message>
    <message>
        <source>Functions about objects.</source>
        <translation>Funktionen für Objekte.</translation>
    </message>
    <message>
        <source>Functions about lists.</source>
        <translation>Funktionen für Listen.</translation>
    </message>
    <message>
        <source>Reads and writes JSON.</source>
        <translation>Liest und schreibt JSON.</translation>
    </message>
    <message>
        <source>Mathematics.</source>
        <translation>Mathematik.</translation>
    </message>
    <message>
        <source>Something to throw; its text is shown on the error page of some flows.</source>
        <translation>Etwas zum Werfen; der Text erscheint bei manchen Flows auf der Fehlerseite.</translation>
    </message>
    <message>
        <source>Errors of the server&apos;s own functions, as far as they can be caught.</source>
        <translation>Fehler der Funktionen des Servers, soweit sie sich abfangen lassen.</translation>
    </message>
</context>
<context>
    <name>script::Reference</name>
    <message>
        <source>Holds %1.</source>
        <extracomment>%1 are names of members</extracomment>
        <translation>Enthält %1.</translation>
    </message>
    <message>
        <source>JavaScript</source>
        <translation>JavaScript</translation>
    </message>
    <message>
        <source>What the engine offers to every script by itself.</source>
        <translation>Was die Engine jedem Skript von sich aus bietet.</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>Known from browsers and other engines, but not here: using them fails or gives nothing.</source>
        <translation>Aus Browsern und anderen Engines bekannt, aber nicht hier: Die Verwendung scheitert oder ergibt nichts.</translation>
    </message>
    <message>
        <source>The server&apos;s engine does not have this.</source>
        <translation>Die Engine des Servers hat das nicht.</translation>
    </message>
    <message>
        <source>Runs in: %1.</source>
        <extracomment>%1 is &quot;login V1 only&quot; or &quot;all logins&quot;</extracomment>
        <translation>Läuft in: %1.</translation>
    </message>
    <message>
        <source>The first parameter of the function: what is known.</source>
        <translation>Der erste Parameter der Funktion: was bekannt ist.</translation>
    </message>
    <message>
        <source>The second parameter of the function: what can be done.</source>
        <translation>Der zweite Parameter der Funktion: was getan werden kann.</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>What require() gives, by name.</source>
        <translation>Was require() gibt, nach Namen.</translation>
    </message>
</context>
<context>
    <name>signin</name>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s: set it right.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber dem Server %1 vor: bitte richtig stellen.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s: set it right.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber dem Server %1 nach: bitte richtig stellen.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>The server does not accept the service account&apos;s key.</source>
        <translation>Der Server nimmt den Schlüssel des Dienstkontos nicht an.</translation>
    </message>
    <message>
        <source>The key may have expired or been removed, or belong to another instance. Create a new key for the account, or check the address.</source>
        <translation>Möglicherweise ist der Schlüssel abgelaufen, wurde entfernt oder gehört zu einer anderen Instanz. Einen neuen Schlüssel für das Konto anlegen oder die Adresse prüfen.</translation>
    </message>
    <message>
        <source>The server failed at the sign-in.</source>
        <translation>Beim Server ist während der Anmeldung ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>Retry in a moment.</source>
        <translation>In einem Moment erneut versuchen.</translation>
    </message>
    <message>
        <source>The account is deactivated or locked.</source>
        <translation>Das Konto ist deaktiviert oder gesperrt.</translation>
    </message>
    <message>
        <source>An administrator of the instance has to activate it.</source>
        <translation>Ein Administrator der Instanz muss es aktivieren.</translation>
    </message>
    <message>
        <source>The service account has no client secret.</source>
        <translation>Das Dienstkonto hat kein Client-Geheimnis.</translation>
    </message>
    <message>
        <source>Generate one for it in the Console.</source>
        <translation>In der Console eines dafür erzeugen.</translation>
    </message>
    <message>
        <source>The client secret is wrong.</source>
        <translation>Das Client-Geheimnis ist falsch.</translation>
    </message>
    <message>
        <source>It is shown once, when it is generated; a newer one replaces it.</source>
        <translation>Es wird nur einmal beim Erzeugen angezeigt; ein neueres ersetzt es.</translation>
    </message>
    <message>
        <source>The server does not know this client id.</source>
        <translation>Der Server kennt diese Client-ID nicht.</translation>
    </message>
    <message>
        <source>For a service account it is its user name; for a browser or device sign-in, the id of a native app.</source>
        <translation>Bei einem Dienstkonto ist es dessen Benutzername, bei der Anmeldung per Browser oder Gerätecode die ID einer nativen App.</translation>
    </message>
    <message>
        <source>The sign-in has ended.</source>
        <translation>Die Anmeldung ist abgelaufen.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Neu anmelden.</translation>
    </message>
    <message>
        <source>The sign-in took too long, or its page was used twice.</source>
        <translation>Die Anmeldung hat zu lange gedauert, oder ihre Seite wurde zweimal verwendet.</translation>
    </message>
    <message>
        <source>The sign-in was refused on its page.</source>
        <translation>Die Anmeldung wurde auf ihrer Seite abgelehnt.</translation>
    </message>
    <message>
        <source>Sign in again if that was not meant.</source>
        <translation>Neu anmelden, falls das nicht beabsichtigt war.</translation>
    </message>
    <message>
        <source>The code has expired before it was used.</source>
        <translation>Der Code ist abgelaufen, bevor er verwendet wurde.</translation>
    </message>
    <message>
        <source>The app does not allow this way of signing in.</source>
        <translation>Die App erlaubt diese Art der Anmeldung nicht.</translation>
    </message>
    <message>
        <source>Switch it on in the app&apos;s settings in the Console (grant types).</source>
        <translation>In der Console in den Einstellungen der App einschalten (Grant-Typen).</translation>
    </message>
    <message>
        <source>The server refused the sign-in.</source>
        <translation>Der Server hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>What the server said is below.</source>
        <translation>Die Meldung des Servers steht unten.</translation>
    </message>
    <message>
        <source>The instance sends sign-ins to another address than its own (%1).</source>
        <translation>Die Instanz schickt Anmeldungen an eine andere Adresse als ihre eigene (%1).</translation>
    </message>
    <message>
        <source>Secrets are sent to %1 only. Use the instance&apos;s own domain as the address, or have its external domain, port and TLS set right.</source>
        <translation>Geheimnisse werden nur an %1 gesendet. Die Domain der Instanz selbst als Adresse verwenden oder externe Domain, Port und TLS der Instanz richtig einstellen lassen.</translation>
    </message>
    <message>
        <source>There is no %1 for this connection.</source>
        <translation>Für diese Verbindung fehlt: %1.</translation>
    </message>
    <message>
        <source>Edit the connection and give it once more.</source>
        <translation>Die Verbindung bearbeiten und die Angabe wiederholen.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>Sign in to go on.</source>
        <translation>Zum Fortfahren anmelden.</translation>
    </message>
    <message>
        <source>The server does not accept the access token.</source>
        <translation>Der Server nimmt das Zugriffstoken nicht an.</translation>
    </message>
    <message>
        <source>It is wrong, expired or was revoked. Edit the connection and give a new one.</source>
        <translation>Es ist falsch, abgelaufen oder widerrufen. Die Verbindung bearbeiten und ein neues angeben.</translation>
    </message>
    <message>
        <source>An action that fails at the flow Complement Token may be the cause. Whoever can still get in deactivates it, or takes it off the trigger: in the Console, or here with a personal access token, for which no action runs. Else retry in a moment.</source>
        <translation>Die Ursache kann eine Action sein, die im Flow „Token ergänzen“ (Complement Token) fehlschlägt. Wer noch hineinkommt, deaktiviert sie oder nimmt sie vom Trigger: in der Console, oder hier mit einem persönlichen Zugriffstoken, für das keine Action läuft. Sonst versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Older servers also answer so to a key that has expired or was removed.</source>
        <translation>Ältere Server antworten auch auf einen abgelaufenen oder entfernten Schlüssel so.</translation>
    </message>
    <message>
        <source>The app asks for a client secret.</source>
        <translation>Die App verlangt ein Client-Geheimnis.</translation>
    </message>
    <message>
        <source>People sign in here by an app of type Native with the authentication method None. Change that in the app&apos;s settings in the Console, or give the client id of another app.</source>
        <translation>Personen melden sich hier über eine App vom Typ Native mit der Authentifizierungsmethode None an. Ändern Sie das in den Einstellungen der App in der Console, oder geben Sie die Client-ID einer anderen App an.</translation>
    </message>
    <message>
        <source>The server at %1 says that it is another one (%2).</source>
        <translation>Der Server unter %1 gibt sich als ein anderer aus (%2).</translation>
    </message>
    <message>
        <source>Nothing was signed and no secret was sent. Use the instance&apos;s own domain as the address, or have its external domain, port and TLS set right.</source>
        <translation>Es wurde nichts signiert und kein Geheimnis gesendet. Verwenden Sie die eigene Domain der Instanz als Adresse, oder lassen Sie deren externe Domain, Port und TLS richtig einstellen.</translation>
    </message>
    <message>
        <source>The server names a page for the sign-in that is not opened, as it is not a safe web page.</source>
        <translation>Der Server nennt für die Anmeldung eine Seite, die nicht geöffnet wird, weil sie keine sichere Webseite ist.</translation>
    </message>
    <message>
        <source>It has to begin with https. Have the instance&apos;s external domain, port and TLS set right.</source>
        <translation>Sie muss mit https beginnen. Lassen Sie externe Domain, Port und TLS der Instanz richtig einstellen.</translation>
    </message>
    <message>
        <source>The key was given for %1, and this connection leads to %2.</source>
        <translation>Der Schlüssel wurde für %1 angegeben, und diese Verbindung führt zu %2.</translation>
    </message>
    <message>
        <source>Edit the connection and give the key once more if it is meant for that server.</source>
        <translation>Bearbeiten Sie die Verbindung und geben Sie den Schlüssel noch einmal an, wenn er für diesen Server gedacht ist.</translation>
    </message>
    <message>
        <source>This was asked for under a sign-in that has ended.</source>
        <translation>Das wurde unter einer Anmeldung angefragt, die beendet ist.</translation>
    </message>
    <message>
        <source>Try again if it is still wanted.</source>
        <translation>Versuchen Sie es noch einmal, wenn es noch gewünscht ist.</translation>
    </message>
    <message>
        <source>It is wrong, expired or was revoked. Put a new one into “%1”, then try again.</source>
        <translation>Es ist falsch, abgelaufen oder wurde widerrufen. Schreiben Sie ein neues in „%1“ und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>signin::AccessTokenGrant</name>
    <message>
        <source>access token</source>
        <translation>Zugriffstoken</translation>
    </message>
</context>
<context>
    <name>signin::BrowserGrant</name>
    <message>
        <source>No port of this computer could be opened for the browser&apos;s answer.</source>
        <translation>Auf diesem Rechner konnte kein Port für die Antwort des Browsers geöffnet werden.</translation>
    </message>
    <message>
        <source>Sign in by device code instead.</source>
        <translation>Stattdessen per Gerätecode anmelden.</translation>
    </message>
    <message>
        <source>This is not the answer that Action Studio waits for.</source>
        <translation>Das ist nicht die Antwort, auf die Action Studio wartet.</translation>
    </message>
    <message>
        <source>You are not signed in. You can close this page.</source>
        <translation>Nicht angemeldet. Diese Seite kann geschlossen werden.</translation>
    </message>
    <message>
        <source>You can close this page and go back to Action Studio.</source>
        <translation>Diese Seite kann geschlossen werden; weiter geht es in Action Studio.</translation>
    </message>
</context>
<context>
    <name>signin::ClientCredentialsGrant</name>
    <message>
        <source>client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
</context>
<context>
    <name>signin::KeyFileGrant</name>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>signin::PersonGrant</name>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>Die Anmeldung wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>storage::Database</name>
    <message>
        <source>This version is no longer kept on this computer.</source>
        <translation>Diese Version wird auf diesem Computer nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>What is kept on this computer was written by a newer version of the program.</source>
        <translation>Was auf diesem Computer aufbewahrt ist, hat eine neuere Version des Programms geschrieben.</translation>
    </message>
    <message>
        <source>Nothing can be kept here: update the program.</source>
        <translation>Hier kann nichts aufbewahrt werden: Aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>What you type is still kept, in a reserve of %1 MB. Make room soon.</source>
        <translation>Was Sie schreiben, wird noch aufbewahrt, in einer Reserve von %1 MB. Schaffen Sie bald Platz.</translation>
    </message>
    <message>
        <source>The file “%1” could not be written.</source>
        <translation>Die Datei „%1“ konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>What is kept was left as it was.</source>
        <translation>Was aufbewahrt ist, blieb, wie es war.</translation>
    </message>
    <message>
        <source>What is kept on this computer for this connection was damaged.</source>
        <translation>Was auf diesem Computer für diese Verbindung aufbewahrt war, war beschädigt.</translation>
    </message>
    <message>
        <source>It was put aside as “%1”, and a new file was begun.</source>
        <translation>Es wurde als „%1“ beiseitegelegt, und eine neue Datei wurde begonnen.</translation>
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
<context>
    <name>triggerchoice</name>
    <message>
        <source>After all others</source>
        <translation>Nach allen anderen</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Before “%1”</source>
        <translation>Vor „%1“</translation>
    </message>
    <message>
        <source>At which place?</source>
        <translation>An welchem Platz?</translation>
    </message>
    <message>
        <source>runs them already</source>
        <translation>führt sie schon aus</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Run them at…</source>
        <translation>Ausführen bei …</translation>
    </message>
    <message numerus="yes">
        <source>runs %n of them</source>
        <translation>
            <numerusform>führt %n davon aus</numerusform>
            <numerusform>führt %n davon aus</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer run them at…</source>
        <translation>Nicht mehr ausführen bei …</translation>
    </message>
</context>
<context>
    <name>undoing</name>
    <message>
        <source>Somebody else changed it since.</source>
        <translation>Jemand anders hat es seitdem geändert.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Another action has its name now.</source>
        <translation>Eine andere Action hat jetzt seinen Namen.</translation>
    </message>
    <message>
        <source>There is no action “%1”.</source>
        <translation>Es gibt keine Action „%1“.</translation>
    </message>
</context>
<context>
    <name>writegate</name>
    <message>
        <source>Change actions in production?</source>
        <translation>Actions in der Produktion ändern?</translation>
    </message>
    <message>
        <source>“%1” is marked as production. What is saved here takes effect with the next sign-in. You will not be asked again until the connection is opened anew.</source>
        <translation>„%1“ ist als Produktion markiert. Was hier gespeichert wird, wirkt ab der nächsten Anmeldung. Bis die Verbindung neu geöffnet wird, wird nicht mehr nachgefragt.</translation>
    </message>
    <message>
        <source>Change production</source>
        <translation>Produktion ändern</translation>
    </message>
</context>
</TS>
