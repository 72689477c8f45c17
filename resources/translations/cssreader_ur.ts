<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en_GB">
    <context>
        <name>About</name>
        <message>
            <source>About CSS Reader</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>An offline reader for people who prepare for Pakistan's CSS and PMS examinations.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your library</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Licence</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>CSS Reader is free software under the MIT licence.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Made with</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Qt and PySide6 (LGPL), Source Serif and Source Sans (SIL OFL), Phosphor icons (MIT), and others.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>Light</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The system's language</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Markdown…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Web page…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>JSON, complete…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Import files…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import a &amp;folder…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Watche&amp;d folders…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fetch from the &amp;web…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Queue of pages to fetch</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export highlights of this &amp;essay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export highlights of the &amp;library</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import &amp;highlights and notes…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A&amp;uthors…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Sites…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>C&amp;hoose subjects…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add a &amp;topic…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Perhaps the same…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Cleaning rules…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clean &amp;all essays again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Back up the library</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Check the library</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Rebuild the search index</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Search the library</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search &amp;within the topic</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Find in this essay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Next hit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Previous hit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;All passages of the hit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Right, Left</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Gather material…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Put into the &amp;dossier</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Save this search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>F&amp;orget recent searches</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>E&amp;ssay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Details…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To&amp;pics…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Versions…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Enlarge the p&amp;icture</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What was &amp;stripped from the page…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Hide this block here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hide this bl&amp;ock on its site</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clean a&amp;gain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move to the &amp;inbox</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mark as being &amp;read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mark as &amp;finished</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move to the &amp;trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Mark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Note on the selected words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Note on the whole &amp;essay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Bookmark this place</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Caret, to select words with the keyboard</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Place the mark at the selection</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Smaller text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Usual size</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Page and type…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Next theme</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show the &amp;sidebar</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show the &amp;list</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show the &amp;margin</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go to the sidebar</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go to the list</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go to the essay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go to the margin</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go to the notice</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;About CSS Reader</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>AnnotationList</name>
        <message>
            <source>Marks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go to the words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Enter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Place at the selected words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is the right place</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Edit note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Edit tags</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kind of highlight</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>AnnotationModel</name>
        <message>
            <source>Waiting for a place</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>AnnotationWords</name>
        <message>
            <source>On the whole essay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Moved</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Place uncertain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not in the text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The text has changed. These words were found again in another place or slightly changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The text has changed. This is the likeliest place: press Y in the list if it is right, or select the right words in the essay and press P.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The text has changed and these words are no longer in it. The mark and its note are kept; to give it a place, select words in the essay and press P here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tags: {tags}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>CategoryFilter</name>
        <message>
            <source>Show only: {name}, {count}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bookmarks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>CheckReportDialog</name>
        <message>
            <source>Check of the library</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} problems were found.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>No problem was found.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} highlights, notes and bookmarks</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Checked: {essays} · {marks}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Problems</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The essays, their original pages, your marks and the search index are whole.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>CleaningFlow</name>
        <message>
            <source>Select words of the block first, or put the caret into it with F7; then hide it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The block is hidden in this essay.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>The block is hidden on this site, in {n} essays so far.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>The block stands in the essay again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The rule is withdrawn.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All essays are cleaned again, in the background.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cleaning again: {done} of {total}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>Cleaned again: {n} essays came out otherwise and have a new version.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more essays could not be cleaned again.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>The essay came out otherwise. ‘Versions’ shows what is different.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cleaned again, the essay is the same.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>CleaningRulesDialog</name>
        <message>
            <source>Cleaning rules</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cleaning rules, the newest first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A rule counts for every block with the same words, in pages to come too.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There are no rules yet. Hide a block with a right click on the page, or put one back under ‘What was stripped from the page’. A block that stands in three or more essays of one site is hidden by itself, and its rule stands here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Withdraw this rule</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>in “{title}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>on {site}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kept</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>by you</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>because it stands in several essays</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ComparingDialog</name>
        <message>
            <source>&amp;Only what changed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Previous change</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Next change</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} changes</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Change {n} of {all}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ComparisonPage</name>
        <message>
            <source>The two texts side by side</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The two texts are the same, word for word.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>The text is very long: its last {n} paragraphs are not shown here.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} paragraphs are the same</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>Exported to {file}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{added} added, {updated} updated, {unchanged} already there, {failed} failed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Backed up to {file}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The search index is being made anew. You can go on reading and searching.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>DetailsView</name>
        <message>
            <source>Details of the essay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Perhaps the same as another essay…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Topics…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Edit details…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What is known of the essay you open stands here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} blocks hidden, show them</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} versions, compare them…</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Sources</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Found at as well</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Taken from</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It came with the program.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Topics</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Suggested topics</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Author</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Published</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Updated</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Written by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Edited by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reviewed by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Site</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Views</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Length</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Added</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>DossierDialog</name>
        <message>
            <source>&amp;Copy as Markdown</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing is in it yet. Press D on a passage that was gathered.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take out</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open the essay</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>EmptyList</name>
        <message>
            <source>The trash is empty</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Essays you remove wait here until you restore them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No essay lies in %1 yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Essays that answer its rule come here of themselves; others you put here with T.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No essay has the tag %1</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose another in the sidebar.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No essay is by %1</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No essay is from %1</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No essays yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import saved pages with Ctrl+I, or drop them on this window.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The inbox is empty</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New essays arrive here. Import saved pages with Ctrl+I, or drop them on this window.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing on this shelf</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep here what you are reading: in the menu of an essay, choose Shelf, then Reading.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing finished yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>When you have read an essay, choose Shelf, then Finished, in its menu.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The search index is being made</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} changes are still to be taken in. Answers appear as soon as they are found.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found for “%1”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try fewer or other words. A star stands for any ending, as in constitut*.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The search index is being made ready; answers appear as soon as it is.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>EmptyState</name>
        <message>
            <source>Import saved pages…</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>A note on a passage needs its start and its end.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The passage from {0} to {1} is not within the essay, which has {2} characters.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There are no words in what is selected. Select the words to mark.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The place {0} is not within the essay, which has {1} characters.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The annotation is no longer there, so the change cannot be made.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Only a highlight has a category.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Give the name by which the author is to be shown.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing was merged into “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No essay in the library is by “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} could not be cleaned: {1}. Paste the text of the essay into a text file instead.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No block of the essay {0} holds the words “{1}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No block that was left out of the essay {0} holds the words “{1}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no block of text at this place.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No such block was left out of the essay {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where this block stood on the page is not known. Clean the essay again, and then put it back; what a site profile removes comes back by changing the profile.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It is not known from which site this essay comes. The block can be changed here only.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing would be left of the essay without this block.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no such item in the dossier “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The passage lies outside the essay.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There are no words in it to put into a dossier.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The dossier “{0}” holds this already.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The export could not be written to {0}: {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} It was tried {1} times.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>An essay cannot be joined to itself.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The essay {0} is not joined to another.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The essay {0} was itself joined to the essay {1} since. Part those two first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {0} is too large to be a file of annotations.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {0} cannot be read: {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {0} is no text in UTF-8, so it is no file of annotations of CSS Reader.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This picture was not stored with the essay.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The essay {0} has no version {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Several topics are called “{0}”: {1}. Name one of these.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no topic “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This topic is no longer in the library.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The topic above is no longer in the library.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A topic cannot stand under itself.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Topics can stand {0} deep.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A topic needs a name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A rule may have {0} characters.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Another topic there is called “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no essay {0} in the library.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no folder at {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The library's own folder cannot be watched.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This PDF has more than {0} pages. Save it in parts.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This PDF has more than {0} words. Save it in parts.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site profile {0} is too large and was not used.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site profile {0} was not used: “{1}” must be words in quotation marks, or a list of them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site profile {0} was not used: “{1}” holds too many entries.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site profile {0} cannot be read and was not used: {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site profile {0} was not used: there is no entry called “{1}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site profile {0} was not used: “{1}” under “{2}” is no element; write a tag, a .class, an #id, or several of them as in div.box p.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The page in this web archive is too large.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This Word document is locked with a password.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file is too large to be a file of annotations.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file holds JSON, but no annotations of CSS Reader.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file was written by a newer CSS Reader. Update this one, then import the file again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The list of essays in the file is damaged, so nothing of it can be read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a {0} needs a place.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file is damaged or holds no annotations of CSS Reader. Export them as JSON, and import that file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its {0} is not a text.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its {0} is too long.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its {0} is not a whole number from 0 to {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its {0} are not a list of texts, or too many.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its {0} is not a start and an end.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its {0} ends before it starts.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its {0} is not a number.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its {0} is not between 0 and 1.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its {0} is not a date such as 2026-11-24.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its {0} is not a time such as 2026-11-24T08:30:00+00:00.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its {0} is not a UUID.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its {0} is none of {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The search index cannot be read: {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The search index cannot be written: {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The archive {0} holds more than {1} files. Unpack it and import the folder.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The archive {0} is too large: it claims more than {1} GB. Unpack it and import the folder.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is locked with a password. Unpack the archive and import the folder.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is compressed in a way that cannot be read. Unpack it and import that.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is too large when it is unpacked, so it was left alone.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} lacks its part {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The archive {0} is damaged and cannot be opened. Perhaps it was not downloaded to its end.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is damaged and cannot be unpacked.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The book {0} does not say where its text is.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The book {0} is locked by its seller (DRM), so its text cannot be read here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The book {0} defines entities of its own, so it was left alone.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The book {0} is damaged: its part {1} cannot be read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The book {0} holds no text.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no file or folder at {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} cannot be read: {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The watched folder {0} cannot be read: {1}. Its essays are brought in once it can be.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {0} is too large: more than {1} MB.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is nothing to import in the archive {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {0} seems to be {1}, which cannot be read. Save it as a Word document or as PDF.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is an archive in an archive in an archive. Unpack it and import the folder.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {0} holds something else than one document.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {0} is empty.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {0} is not text. Save the page as HTML, or paste its text into a text file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {0} seems to be {1}, which cannot be read. Save the page as HTML, or paste its text into a text file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {0} is too large: more than {1} MB of text.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The bookmarks in {0} hold no web address.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The page {0} was not fetched: only files are read here. Save it in the browser and import the saved file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is a folder, not a file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is not an ordinary file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no file at {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {0} may not be read. Check who is allowed to read it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No address was given.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>An address has at most {0} characters; this one has more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is not a web address: it holds characters that no address has.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is not fetched: only addresses that begin with http:// or https:// are. A file on this computer can be imported by its path.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is not a web address.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>An address with a name or password in it is not fetched. Leave out what stands before @.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No connection to {0} could be made.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site did not send the page within {0} seconds.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is in the local network, and nobody typed its address, so nothing was fetched from it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no way to {0}: the name is not known, or this computer is not connected.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The address leads to an archive. Download it in your browser and import the file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The connection broke off before the whole page had come.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site sent an empty page.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The address leads to {0}, which cannot be read from the web yet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site could not prove that it is what it says (its certificate is not valid), so nothing was fetched.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No safe connection to the site could be made.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site did not answer in time.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The address cannot be asked for.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site led to its front page instead of the page, which is probably gone.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site leads on without saying where to.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site leads to something that is no web address, so it was not followed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site leads round in a circle and never to the page.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site leads on more than {0} times and never to the page.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site could not say what programs may fetch (its robots.txt failed), so nothing was fetched.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site asks programs not to fetch this page (robots.txt).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site map is larger than {0} MB, so it was not read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site map is damaged: it cannot be unpacked.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site asked to log in instead of showing the page. Save the page in your browser instead.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site answered with something that is no page ({0}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no page under this address any more ({0}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site does not give out this page ({0}). Save it in your browser instead.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site sent the page packed in a way that was not asked for.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The page is larger than {0} MB, so it was not fetched.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site sent the page damaged: it cannot be unpacked.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The settings could not be saved in {0}: {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no annotation {0} in the library.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The essay {0} that the annotation belongs to is not in the library.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is there already and is no backup. Choose another name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The backup that was written cannot be read back, so it was not kept. Check the library, and the disk the backup goes to.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The backup could not be written: {0}. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The database could not be copied for the backup: {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no cleaning rule {0} in the library.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The library in {0} is open for reading only, so nothing was saved.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no dossier “{0}” in the library.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A dossier needs a name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Another dossier is called “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The essay {0} was joined to the essay {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no version {0} of an essay in the library.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The essays {0} and {1} were never taken for the same.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {0} belongs to another program; it is no library of CSS Reader.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The library in {0} was written by a newer version of CSS Reader. Update the program to open it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The library must be changed for this version of CSS Reader, but no copy of it could be made first in {0}: {1}. See that the disk has room.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is a folder, where the database of a library should be.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The database of the library in {0} is empty, although essays were in it. Bring back a backup; there may be some in {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no library in {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is a file, not a folder. A library needs a folder of its own.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The folder {0} cannot be made: {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The library in {0} is of an older version of CSS Reader. Open it once for writing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} does not name an original.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The original of an essay could not be saved in {0}: {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The original {0} of an essay is missing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The original {0} cannot be read: {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is no backup of a library. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} holds files that no backup of a library has. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} would unpack to more than a library can be. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no room on the disk to bring back {0}. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The database in {0} is damaged, or is no library. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The backup could not be brought back: {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is damaged or is no backup of a library. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no file {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The database in {0} is damaged. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no saved search “{0}” in the library.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A saved search needs a name and a question.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Another saved search is called “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no subscription {0} in the library.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no version {0} of this essay in the library.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no watched folder {0} in the library.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no item {0} in the queue.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Another window or command is fetching the pages of this queue already.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>EssayDetailsDialog</name>
        <message>
            <source>Details of the essay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Left empty, it is the title of the page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Who wrote it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What the author is, such as a lecturer in law</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Such as en or ur</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>One on each line</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Author</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Published</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ta&amp;gs</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Author’s &amp;line</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Updated</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Written by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Edited by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Reviewed by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>S&amp;ite</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Se&amp;ction</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Views</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>La&amp;nguage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>S&amp;ources</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;More details</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The number of views is a whole number.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>EssayList</name>
        <message>
            <source>Untitled</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Perhaps the same as another</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>EssayListPane</name>
        <message>
            <source>Essays</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>EssayMenu</name>
        <message>
            <source>&amp;Open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Details…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To&amp;pics…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Shelf</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move to &amp;trash	Del</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Essays by {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Essays from {name}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>EssayOrder</name>
        <message>
            <source>Newest in the library</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Date of publication</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Author</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Progress</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Best answer first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Most marked first</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>EssayTopicsDialog</name>
        <message>
            <source>Topics</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search topics</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Put there</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Leave it to the rule</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Enter puts in or takes out. Delete refuses a suggestion.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Lies in</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Other topics</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take &amp;out</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Put there</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>FactField</name>
        <message>
            <source>As the page has it: {words}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>As the page has it: nothing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>27 July 2025, 27/07/2025 or 2025-07-27</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{typed}” is not a date. Write it like 27 July 2025 or 2025-07-27.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{typed}” may be {one} or {other}. Write it like {one} or {iso}.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Fetch</name>
        <message numerus="yes">
            <source>{n} pages</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} pages were put into the queue.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} pages left</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} to be tried later</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Under way</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Paused</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Failed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Refused</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>One page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>List of pages</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Feed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Site map</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{said} Tried again from {when}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not asked yet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{said} Asked {when}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} pages wait to be fetched.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} new pages were queued.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FetchDialog</name>
        <message>
            <source>Fetch from the web</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>F&amp;ind</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Queue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Su&amp;bscriptions</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>FetchFlow</name>
        <message numerus="yes">
            <source>{n} pages of the list wait in the queue. Resume those you want fetched.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Subscribed to {title}. What stands there now counts as seen.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What happened</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find in this essay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Previous match (Shift+Enter)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next match (Enter)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Match case</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Whole words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Whole words only</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close (Escape)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not found</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>FindingPage</name>
        <message>
            <source>Address of a page, a feed, a site map or a list of essays</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Look</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Looking at the address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pages that were found</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select &amp;none</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Only &amp;new</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select the pages that are neither in the library nor in the queue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Subscribe</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep this address, to ask it later for what is new</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add to the &amp;queue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{kind}: {title} ({count})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Looking what there is. Nothing is fetched for the library yet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A feed, a site map or a list of essays is shown with ticks before anything of it is fetched.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add {n} to the &amp;queue</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>FoundModel</name>
        <message>
            <source>Page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Library</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>queued</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>has it</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Furnishing</name>
        <message>
            <source>This library can only be read: nothing you mark will be saved. Allow writing to its folder.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take out of the &amp;trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move to the &amp;trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Language of the window from the next start: {language}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open the window anew</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>HeatStrip</name>
        <message>
            <source>Where the hits lie</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} hits. Click to go to one.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>{number} of {total} hits is in hand</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} hits here, of %1.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HitBar</name>
        <message>
            <source>Previous hit (Shift+F3)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next hit (F3)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take the marks away (Escape)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hit {number} of {total} in this essay</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>HitList</name>
        <message>
            <source>Search results</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} passages are shown.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>The best passages are shown.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>unfolded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>folded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name}, some of the words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show fewer</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} more are not listed</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more in this essay</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2. %3</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message numerus="yes">
            <source>{n} essays added</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} updated</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} already there</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} failed</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Progress of the import</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What became of each file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Importing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Looking for files to import</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{rate} a second</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The import was stopped.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Importing: {done}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancelled; nothing was imported.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing to import was found.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancelled: {said}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} files were left out.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Finishing the file at hand, then stopping</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Failed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It could not be imported.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Please look at</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>They came in all the same. Look at each pair and say whether it is one essay or two.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} essays are perhaps the same as others</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Added</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Updated</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Already there</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Saved web pages (.html), text files (.txt) and Markdown files (.md) can be imported.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ImportFlow</name>
        <message>
            <source>Import essays</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pages, texts, documents and books (*.html *.htm *.xhtml *.mhtml *.mht *.txt *.text *.md *.markdown *.pdf *.docx *.epub *.zip);;All files (*)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import a folder of saved pages</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>IndexKeeper</name>
        <message>
            <source>The search index is being started again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Indexing {done} of {all}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Keys</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Lane</name>
        <message>
            <source>A part of the program stopped and is being started again.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message>
            <source>All essays</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Searches</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Authors</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sites</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>All {n} authors…</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All {n} sites…</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Fewer tags</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} more tags</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>level {n}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>folded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>unfolded</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{name}, {n} results</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Topics</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose subjects…</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>LibraryFlow</name>
        <message>
            <source>This essay is in the trash.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Restore</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Moved to the trash.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>%1 essays moved to the trash.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} essays were changed.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryPane</name>
        <message>
            <source>Library</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Trash</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ListHeader</name>
        <message>
            <source>Order: %1</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No longer save this search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save this search in the sidebar</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ManyDetailsDialog</name>
        <message numerus="yes">
            <source>Details of {n} essays</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>As it is in each</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Various</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tags that each is to have</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tags that none is to have</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Author</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Published</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>S&amp;ite</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Se&amp;ction</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add ta&amp;gs</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Remove tags</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What you leave alone stays as it is in each of them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>MarginPane</name>
        <message>
            <source>Margin</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Views of the margin</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Marks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Outline</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Details</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Related</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>MarkingBar</name>
        <message>
            <source>Mark the selected words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Highlight as {category}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Note (N)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Highlight with a note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy (Ctrl+C)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the selected words</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>MarksView</name>
        <message>
            <source>Select words in the essay and press 1 to 8 to highlight them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The marks of the essay you open stand here.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Material</name>
        <message>
            <source>Passages that argue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Figures</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Quotations</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your highlights and notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Essays</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In the dossier</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} passages found</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MaterialFlow</name>
        <message>
            <source>Gather material first, and choose a passage of it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Taken out of the dossier.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Put into the dossier “{name}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The dossier “{name}” was changed back.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>MaterialPane</name>
        <message>
            <source>Question</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Paste a question of a past paper, or a sentence you want to argue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Gather</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show the dossier</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dossier that things go into</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose a dossier, or type a name for a new one</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>My dossier</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Material</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Enter opens a passage, D puts it into the dossier</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Gather material</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Into</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Question in, material out</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your library answers with arguments, figures, quotations, your own marks and essays.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Gathering…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing can be gathered now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Put it in other words, or bring in essays on it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The question holds no word that says what it is about.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>By {words}. Enter opens, D puts into the dossier.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Put into the dossier “{name}”	D</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>NamesDialog</name>
        <message>
            <source>Authors</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sites</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search names</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select &amp;both</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Another</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Show the essays</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Merge…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Take apart</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>also {names}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Perhaps one author: {one} and {other}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Merge authors</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The name by which the author is shown:</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>NamesFlow</name>
        <message>
            <source>They are shown as “{name}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The spellings are authors of their own again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <source>Note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save (Ctrl+Enter)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Leave the note as it was (Escape)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is an unsaved draft.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This mark was removed. Undo brings it back; what you have written stays here.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Notice</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Put this notice away</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Put away (Escape)</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>OtherSources</name>
        <message>
            <source>There is also a {kind}: {address}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at the {kind} {address}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look there</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>OutlineModel</name>
        <message>
            <source>{title}, level {level}, the section you are reading</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{title}, level {level}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>OutlineView</name>
        <message>
            <source>Outline</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This essay has no headings.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The headings of the essay you open stand here.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PageDialog</name>
        <message>
            <source>Copy</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PageMenu</name>
        <message>
            <source>Edit the note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bookmark this place</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the link's address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select the whole essay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find in this essay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hide this block here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hide this block on {site}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PerhapsSameDialog</name>
        <message>
            <source>Perhaps the same</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pairs of essays that are perhaps the same</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Make them one essay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The later one becomes a version of the earlier. Its highlights, notes and tags come along.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Keep them apart</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>They are two essays. You are not asked again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>Comparing: {n} texts are left.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>No two essays are taken for the same. A copy that comes in from elsewhere will stand here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{n} % in common</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>published {date}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>saved {date}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PictureViewer</name>
        <message>
            <source>Picture {number} of {total}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select All</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Apply</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Discard</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy &amp;Link Location</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select All</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>QueueModel</name>
        <message>
            <source>Page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What was said last</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>QueuePage</name>
        <message>
            <source>Pages in the queue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How much of the queue is done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Log…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Pause all</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Resume all</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Try again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Try failed again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remo&amp;ve</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remo&amp;ve done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Fetch now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The queue is empty. Look at an address to fill it.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>QuoteView</name>
        <message>
            <source>The words: {quote}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ReadingFlow</name>
        <message>
            <source>There is no picture in view.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select words in the essay first, then highlight them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose a mark in the margin first, then select its words.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select the words in the essay that the mark belongs to, then place it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The mark has its place.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This essay has another text now. ‘Versions’ shows what is different.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is a bookmark at this place already.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Removed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A note of this essay was being written when the program ended. It was kept.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go on writing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A mark came back in “{title}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A mark went from “{title}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{title}” is in the trash.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{title}” is out of the trash.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The details of “{title}” were changed back.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The details of several essays were changed back.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Another version of “{title}” is read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{title}” and its copy are one essay.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{title}” and its copy are two essays again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The names of authors were changed back.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{title}” shows and hides what it did before.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{title}” and the one like it are kept apart.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{title}” and the one like it are asked about again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ReadingOptions</name>
        <message>
            <source>Page and type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Straight edges on both sides</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Serif</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sans</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Typeface</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{points} pt</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Line height</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Lines closer together</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Lines further apart</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Width</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{number} letters</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Narrower column</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Wider column</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ReadingPane</name>
        <message>
            <source>Essay: {title}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>RelatedView</name>
        <message>
            <source>Related essays</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Essays on much the same as the one you open stand here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No other essay of the library shares enough with this one.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Shares: {words}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} more like it</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RemovedBlocksDialog</name>
        <message>
            <source>Stripped from the page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing was stripped from this page.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} blocks of the page are not shown in the essay.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>The page itself is kept whole in your library.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It belongs to the essay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>…on all pages of {site}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Promotions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>They advertise something and are no part of what the author wrote.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Navigation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>They lead to other pages of the site.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sharing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>They ask to share, follow, rate or subscribe.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Comments</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Readers wrote them below the essay, or are asked to.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kept as details</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What they say stands under Details.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Repeated</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The same words stand elsewhere on the page.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Outside the essay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>They stand before the essay begins or after it ends.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hidden by you</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You hid them in this essay.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hidden by you on this site</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You hid them in all essays of the site.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>On other pages of the site</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>They stand in three or more essays of the site, so they are part of none.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ResultBar</name>
        <message>
            <source>Did you mean {question}?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show the essays: {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take this out of the question: {words}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Narrow by: {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Topic</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Author</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Site</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Year</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tag</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>exactly {word}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{word}, or a slip of it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>begins with {word}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>within {n} words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not {words}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SearchBox</name>
        <message>
            <source>Search essays, highlights and notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Searches essays, highlights and notes as you type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SearchFlow</name>
        <message>
            <source>Choose a hit in the list that has more passages than it shows.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is the last hit of the list.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is the first hit of the list.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SearchResult</name>
        <message>
            <source>No results</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} results</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Read as plain words.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>None holds every word; these hold some.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} more hold some words.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Common words were passed over, to answer in time.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>The best {n} are shown.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} changes are not yet searchable.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SearchesFlow</name>
        <message>
            <source>Saved. The search stands in the sidebar.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type a question first; then it can be saved.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rename the search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The search is called “{name}” now.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The search “{name}” is no longer saved.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Typeface of the essay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Size of the text, in points</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Height of a line, as a multiple of the text size</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Width of the column, in characters</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Both edges of the column straight</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Colours of the window and the page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ask subscriptions for what is new by itself, at most once an hour</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SubjectsDialog</name>
        <message>
            <source>Choose subjects</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tick what is to stand in the sidebar. Nothing is lost by taking a tick away, and no choice is final.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Subjects</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Subject</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Marks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SubscriptionsPage</name>
        <message>
            <source>Subscription</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What was said last</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Subscriptions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ask by itself, once an hour, while this window is &amp;open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Unsubscribe</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What is new goes into the queue.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There are no subscriptions yet. Look at a feed or a list of essays, then press Subscribe.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Ask for what is new</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Ask all for what is new</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TagEdit</name>
        <message>
            <source>Tags</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tags, with commas between</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TakingAlongFlow</name>
        <message>
            <source>Highlights and notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import highlights and notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>CSS Reader highlights (*.json)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export highlights and notes</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TickMenu</name>
        <message>
            <source>Any of those ticked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Space, or Ctrl and a click, ticks several</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Sidebar</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Page and type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next theme</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Margin</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TopicDialog</name>
        <message>
            <source>New topic</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Topic</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The rule is a question as in the search box. Every essay that answers it wholly lies in the topic, those that come later, too. Without a rule a topic holds what you put there.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Stands under</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Rule</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No rule: it holds what you put there.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} essays answer it now.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>A part of it makes no sense as a question and is read as plain words.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Topics</name>
        <message>
            <source>put there by you</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>taken out by you</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>by its rule: {words}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>by its rule</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>like {essays}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the essay is filed under “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its title speaks of it</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TopicsFlow</name>
        <message>
            <source>The sidebar shows your subjects.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The topic “{name}” was added.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The topic “{name}” was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The topic “{name}” was removed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{name}” is no longer shown.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Search in this topic</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Name, place and rule…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Add a topic below…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Hide</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Choose subjects…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add a &amp;topic…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>VersionsDialog</name>
        <message>
            <source>Versions of “{title}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Versions, the newest first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Read this version</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It is read, searched and marked from now on. The others are kept.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is one version of this essay. When its page changes and is imported again, both stand here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Version {n} · {date}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{version} · is read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Version {n}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>VersionsFlow</name>
        <message>
            <source>Another version is read now; the others are kept.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>They are one essay now, with the highlights of both.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>They are kept apart.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>WatchedFoldersDialog</name>
        <message>
            <source>Watched folders</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Add a folder…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Bring in what lies there already</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What lands in one of these folders is brought in by itself: pages that a browser saves, texts, PDF and Word documents and books. Archives are not.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No folder is watched. Add the one into which your browser saves pages.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} files seen in it</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Watch it no longer</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>WatchingFlow</name>
        <message>
            <source>Watch a folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Brought in: “{title}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} essays were brought in.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>A watched file was not brought in. {error}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Show the import</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>CSS Reader</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose an essay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pick one from the list and press Enter to begin reading.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing to read yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save a page in your browser, then drop the file on this window or import it with Ctrl+I.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The library could not be opened</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{title} — CSS Reader</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>_RescueLine</name>
        <message>
            <source>Bring back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open the note again with what you had written</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your changes were not saved.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The mark itself was removed. Undo that first, then bring the note back.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>names</name>
        <message>
            <source>Fact</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Figure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Argument</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Counter-argument</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Example</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Definition</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Essay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bookmark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reading</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Finished</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>en_GB</source>
            <comment>the locale for dates and numbers</comment>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <comment>a date, in the letters Qt uses</comment>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} essays</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} finished</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} highlights</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>last read {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>nothing read yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} words</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} marks</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} min</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} min left</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>about {n} minutes left</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about {n} hours left</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>page</name>
        <message numerus="yes">
            <source>{n} minutes to read</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Sources</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Article history</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} blocks of the page were hidden</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Written by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Edited by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reviewed by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Updated on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>On the web</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A picture of the page that was not saved with it</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
</TS>
