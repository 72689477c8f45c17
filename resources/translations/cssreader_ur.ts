<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en_GB">
    <context>
        <name>About</name>
        <message>
            <source>About CSS Reader</source>
            <translation>‏CSS Reader کے بارے میں</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>نسخہ {version}</translation>
        </message>
        <message>
            <source>An offline reader for people who prepare for Pakistan's CSS and PMS examinations.</source>
            <translation>پاکستان کے CSS اور PMS امتحانات کی تیاری کرنے والوں کے لیے مطالعے کا پروگرام، جو انٹرنیٹ کے بغیر چلتا ہے۔</translation>
        </message>
        <message>
            <source>Your library</source>
            <translation>آپ کی لائبریری</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>اجازت نامہ</translation>
        </message>
        <message>
            <source>CSS Reader is free software under the MIT licence.</source>
            <translation>‏CSS Reader ایک آزاد سافٹ ویئر ہے، MIT اجازت نامے کے تحت۔</translation>
        </message>
        <message>
            <source>Made with</source>
            <translation>جن سے یہ بنا ہے</translation>
        </message>
        <message>
            <source>Qt and PySide6 (LGPL), Source Serif and Source Sans (SIL OFL), Phosphor icons (MIT), and others.</source>
            <translation>‏Qt اور PySide6 (LGPL)، Source Serif اور Source Sans (SIL OFL)، Phosphor شبیہیں (MIT)، اور دیگر۔</translation>
        </message>
        <message>
            <source>The dictionary is WordNet 3.0, copyright 2006 by Princeton University; its card shows the licence.</source>
            <translation>لغت WordNet 3.0 ہے، جملہ حقوق 2006 بحق Princeton University؛ اجازت نامہ اس کے کارڈ پر ہے۔</translation>
        </message>
        <message>
            <source>Words are divided by the British hyphenation patterns of D. Wujastyk and G. Toal.</source>
            <translation>الفاظ ڈی ووجاستک اور جی ٹول کے برطانوی نمونوں کے مطابق توڑے جاتے ہیں۔</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>The system's language</source>
            <translation>سسٹم کی زبان</translation>
        </message>
        <message>
            <source>E&amp;xtent of the highlight</source>
            <translation>نمایاں عبارت کی &amp;حدود</translation>
        </message>
        <message>
            <source>&amp;End one word on</source>
            <translation>&amp;اختتام ایک لفظ آگے</translation>
        </message>
        <message>
            <source>End one word &amp;back</source>
            <translation>اختتام ایک لفظ &amp;پیچھے</translation>
        </message>
        <message>
            <source>End one &amp;sentence on</source>
            <translation>اختتام ایک &amp;جملہ آگے</translation>
        </message>
        <message>
            <source>End one sentence ba&amp;ck</source>
            <translation>اختتام ایک جملہ پی&amp;چھے</translation>
        </message>
        <message>
            <source>Be&amp;ginning one word back</source>
            <translation>آ&amp;غاز ایک لفظ پیچھے</translation>
        </message>
        <message>
            <source>Beginning one word &amp;on</source>
            <translation>آغاز ایک لفظ آ&amp;گے</translation>
        </message>
        <message>
            <source>Beginning one sentence b&amp;ack</source>
            <translation>آغاز ایک جملہ پیچ&amp;ھے</translation>
        </message>
        <message>
            <source>Beginning one sentence o&amp;n</source>
            <translation>آغاز ایک جملہ آگ&amp;ے</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;فائل</translation>
        </message>
        <message>
            <source>&amp;Import files…</source>
            <translation>&amp;فائلیں درآمد کریں…</translation>
        </message>
        <message>
            <source>Import a &amp;folder…</source>
            <translation>فو&amp;لڈر درآمد کریں…</translation>
        </message>
        <message>
            <source>Watche&amp;d folders…</source>
            <translation>زیرِ &amp;نگرانی فولڈر…</translation>
        </message>
        <message>
            <source>Fetch from the &amp;web…</source>
            <translation>&amp;ویب سے لائیں…</translation>
        </message>
        <message>
            <source>&amp;Queue of pages to fetch</source>
            <translation>لائے جانے والے صفحات کی &amp;قطار</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;برآمد…</translation>
        </message>
        <message>
            <source>Import &amp;highlights and notes…</source>
            <translation>نمایاں &amp;عبارتیں اور نوٹ درآمد کریں…</translation>
        </message>
        <message>
            <source>A&amp;uthors…</source>
            <translation>&amp;مصنفین…</translation>
        </message>
        <message>
            <source>&amp;Sites…</source>
            <translation>&amp;سائٹیں…</translation>
        </message>
        <message>
            <source>C&amp;hoose subjects…</source>
            <translation>اختیاری م&amp;ضامین چنیں…</translation>
        </message>
        <message>
            <source>Add a &amp;topic…</source>
            <translation>&amp;موضوع شامل کریں…</translation>
        </message>
        <message>
            <source>&amp;Perhaps the same…</source>
            <translation>&amp;شاید ایک ہی مضمون…</translation>
        </message>
        <message>
            <source>&amp;Cleaning rules…</source>
            <translation>&amp;صفائی کے قاعدے…</translation>
        </message>
        <message>
            <source>Clean &amp;all essays again</source>
            <translation>&amp;تمام مضامین دوبارہ صاف کریں</translation>
        </message>
        <message>
            <source>&amp;Back up the library</source>
            <translation>لائبریری کا &amp;بیک اپ لیں</translation>
        </message>
        <message>
            <source>Bac&amp;kups…</source>
            <translation>پشتی &amp;نقلیں…</translation>
        </message>
        <message>
            <source>&amp;Check the library</source>
            <translation>لائبریری کی &amp;جانچ کریں</translation>
        </message>
        <message>
            <source>&amp;Rebuild the search index</source>
            <translation>تلاش کا اشاریہ &amp;دوبارہ بنائیں</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;بند کریں</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;تدوین</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;واپس لیں</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;دوبارہ کریں</translation>
        </message>
        <message>
            <source>&amp;Search the library</source>
            <translation>لائبریری میں &amp;تلاش کریں</translation>
        </message>
        <message>
            <source>Search &amp;within the topic</source>
            <translation>&amp;موضوع کے اندر تلاش کریں</translation>
        </message>
        <message>
            <source>&amp;Find in this essay</source>
            <translation>اس مضمون &amp;میں ڈھونڈیں</translation>
        </message>
        <message>
            <source>&amp;Next hit</source>
            <translation>&amp;اگلا نتیجہ</translation>
        </message>
        <message>
            <source>&amp;Previous hit</source>
            <translation>&amp;پچھلا نتیجہ</translation>
        </message>
        <message>
            <source>&amp;All passages of the hit</source>
            <translation>اس نتیجے کی &amp;تمام عبارتیں</translation>
        </message>
        <message>
            <source>Right, Left</source>
            <translation>دائیں، بائیں</translation>
        </message>
        <message>
            <source>Note&amp;book</source>
            <translation>&amp;بیاض</translation>
        </message>
        <message>
            <source>&amp;Gather material…</source>
            <translation>مواد &amp;جمع کریں…</translation>
        </message>
        <message>
            <source>D&amp;ossiers</source>
            <translation>&amp;ڈوزیئر</translation>
        </message>
        <message>
            <source>Put into the &amp;dossier</source>
            <translation>&amp;ڈوزیئر میں رکھیں</translation>
        </message>
        <message>
            <source>Copy &amp;link to this passage</source>
            <translation>اس عبارت کا &amp;ربط نقل کریں</translation>
        </message>
        <message>
            <source>Copy link to this &amp;essay</source>
            <translation>اس مضمون کا ربط نقل کریں</translation>
        </message>
        <message>
            <source>&amp;Save this search</source>
            <translation>یہ تلاش &amp;محفوظ کریں</translation>
        </message>
        <message>
            <source>F&amp;orget recent searches</source>
            <translation>حالیہ تلاشیں &amp;بھلا دیں</translation>
        </message>
        <message>
            <source>E&amp;ssay</source>
            <translation>&amp;مضمون</translation>
        </message>
        <message>
            <source>&amp;Details…</source>
            <translation>&amp;تفصیلات…</translation>
        </message>
        <message>
            <source>To&amp;pics…</source>
            <translation>&amp;موضوعات…</translation>
        </message>
        <message>
            <source>&amp;Versions…</source>
            <translation>&amp;نسخے…</translation>
        </message>
        <message>
            <source>Read al&amp;oud</source>
            <translation>&amp;بلند آواز سے پڑھنا</translation>
        </message>
        <message>
            <source>&amp;Read aloud, or pause</source>
            <translation>پڑھ کر &amp;سنائیں یا رکیں</translation>
        </message>
        <message>
            <source>Read aloud from &amp;here</source>
            <translation>&amp;یہاں سے پڑھ کر سنائیں</translation>
        </message>
        <message>
            <source>&amp;Next sentence</source>
            <translation>&amp;اگلا جملہ</translation>
        </message>
        <message>
            <source>&amp;Previous sentence</source>
            <translation>&amp;پچھلا جملہ</translation>
        </message>
        <message>
            <source>&amp;Faster</source>
            <translation>&amp;تیز تر</translation>
        </message>
        <message>
            <source>S&amp;lower</source>
            <translation>&amp;سست تر</translation>
        </message>
        <message>
            <source>&amp;Keep the sentence that is read</source>
            <translation>پڑھا جانے والا جملہ &amp;رکھیں</translation>
        </message>
        <message>
            <source>&amp;Stop reading aloud</source>
            <translation>سنانا &amp;بند کریں</translation>
        </message>
        <message>
            <source>Enlarge the p&amp;icture</source>
            <translation>&amp;تصویر بڑی کریں</translation>
        </message>
        <message>
            <source>What was &amp;stripped from the page…</source>
            <translation>صفحے سے کیا &amp;ہٹایا گیا…</translation>
        </message>
        <message>
            <source>&amp;Hide this block here</source>
            <translation>یہ حصہ یہاں &amp;چھپائیں</translation>
        </message>
        <message>
            <source>Hide this bl&amp;ock on its site</source>
            <translation>یہ حصہ پوری &amp;سائٹ پر چھپائیں</translation>
        </message>
        <message>
            <source>Clean a&amp;gain</source>
            <translation>دوبارہ &amp;صاف کریں</translation>
        </message>
        <message>
            <source>Move to the &amp;inbox</source>
            <translation>&amp;ان باکس میں ڈالیں</translation>
        </message>
        <message>
            <source>Mark as being &amp;read</source>
            <translation>&amp;زیرِ مطالعہ قرار دیں</translation>
        </message>
        <message>
            <source>Mark as &amp;finished</source>
            <translation>&amp;مکمل قرار دیں</translation>
        </message>
        <message>
            <source>Move to the archi&amp;ve</source>
            <translation>&amp;محفوظات میں ڈالیں</translation>
        </message>
        <message>
            <source>Move one shelf o&amp;n</source>
            <translation>اگلے شیلف پر &amp;لے جائیں</translation>
        </message>
        <message>
            <source>Move one shelf bac&amp;k</source>
            <translation>پچھلے شیلف پر لے &amp;جائیں</translation>
        </message>
        <message>
            <source>Shift+F</source>
            <translation>Shift+F</translation>
        </message>
        <message>
            <source>Move to the &amp;trash</source>
            <translation>&amp;ردی میں ڈالیں</translation>
        </message>
        <message>
            <source>&amp;Mark</source>
            <translation>&amp;نشان</translation>
        </message>
        <message>
            <source>Kin&amp;ds of highlights…</source>
            <translation>نمایاں عبارتوں کی اقسا&amp;م…</translation>
        </message>
        <message>
            <source>&amp;Look the word up</source>
            <translation>لفظ کے &amp;معنی دیکھیں</translation>
        </message>
        <message>
            <source>&amp;Keep the word that was looked up</source>
            <translation>دیکھا ہوا لفظ &amp;محفوظ کریں</translation>
        </message>
        <message>
            <source>&amp;Note on the selected words</source>
            <translation>منتخب الفاظ پر &amp;نوٹ</translation>
        </message>
        <message>
            <source>Note on the whole &amp;essay</source>
            <translation>پورے &amp;مضمون پر نوٹ</translation>
        </message>
        <message>
            <source>&amp;Bookmark this place</source>
            <translation>اس جگہ &amp;بک مارک لگائیں</translation>
        </message>
        <message>
            <source>Next &amp;mark</source>
            <translation>اگلا &amp;نشان</translation>
        </message>
        <message>
            <source>Pre&amp;vious mark</source>
            <translation>پچھلا نشا&amp;ن</translation>
        </message>
        <message>
            <source>Shift+M</source>
            <translation>Shift+M</translation>
        </message>
        <message>
            <source>Mer&amp;ge the highlights</source>
            <translation>نمایاں عبارتیں &amp;ملائیں</translation>
        </message>
        <message>
            <source>Spl&amp;it the highlight</source>
            <translation>نمایاں عبارت &amp;تقسیم کریں</translation>
        </message>
        <message>
            <source>&amp;Select the next sentence</source>
            <translation>اگلا جملہ &amp;منتخب کریں</translation>
        </message>
        <message>
            <source>&amp;Caret, to select words with the keyboard</source>
            <translation>&amp;کرسر، تاکہ الفاظ کی بورڈ سے منتخب ہوں</translation>
        </message>
        <message>
            <source>&amp;Place the mark at the selection</source>
            <translation>نشان کو انتخاب پر &amp;رکھیں</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;منظر</translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation>حروف &amp;بڑے کریں</translation>
        </message>
        <message>
            <source>&amp;Smaller text</source>
            <translation>حروف &amp;چھوٹے کریں</translation>
        </message>
        <message>
            <source>&amp;Usual size</source>
            <translation>&amp;معمول کا سائز</translation>
        </message>
        <message>
            <source>&amp;Page and type…</source>
            <translation>&amp;صفحہ اور حروف…</translation>
        </message>
        <message>
            <source>F&amp;ocus on one paragraph</source>
            <translation>ایک پیراگراف پر &amp;توجہ</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;تھیم</translation>
        </message>
        <message>
            <source>&amp;Next theme</source>
            <translation>&amp;اگلی تھیم</translation>
        </message>
        <message>
            <source>Make one's &amp;own theme…</source>
            <translation>&amp;اپنی تھیم بنائیں…</translation>
        </message>
        <message>
            <source>Ne&amp;xt profile</source>
            <translation>اگلا &amp;پروفائل</translation>
        </message>
        <message>
            <source>P&amp;rofiles…</source>
            <translation>پ&amp;روفائل…</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>&amp;زبان</translation>
        </message>
        <message>
            <source>Show the &amp;sidebar</source>
            <translation>&amp;سائیڈ بار دکھائیں</translation>
        </message>
        <message>
            <source>Show the &amp;list</source>
            <translation>&amp;فہرست دکھائیں</translation>
        </message>
        <message>
            <source>Show the &amp;margin</source>
            <translation>&amp;حاشیہ دکھائیں</translation>
        </message>
        <message>
            <source>L&amp;ist of essays</source>
            <translation>مضامین کی &amp;فہرست</translation>
        </message>
        <message>
            <source>&amp;Filter the list</source>
            <translation>فہرست &amp;چھانیں</translation>
        </message>
        <message>
            <source>Fold all &amp;groups</source>
            <translation>تمام &amp;گروہ سمیٹیں</translation>
        </message>
        <message>
            <source>&amp;Unfold all groups</source>
            <translation>تمام گروہ &amp;کھولیں</translation>
        </message>
        <message>
            <source>An essay be&amp;side</source>
            <translation>ساتھ ایک اور &amp;مضمون</translation>
        </message>
        <message>
            <source>E&amp;xchange the two essays</source>
            <translation>دونوں مضامین کی جگہ &amp;بدلیں</translation>
        </message>
        <message>
            <source>&amp;Reading figures…</source>
            <translation>مطالعے کے &amp;اعداد…</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>&amp;پوری اسکرین</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>&amp;جائیں</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;پیچھے</translation>
        </message>
        <message>
            <source>&amp;Forward</source>
            <translation>&amp;آگے</translation>
        </message>
        <message>
            <source>&amp;Next essay of the list</source>
            <translation>فہرست کا &amp;اگلا مضمون</translation>
        </message>
        <message>
            <source>&amp;Previous essay of the list</source>
            <translation>فہرست کا &amp;پچھلا مضمون</translation>
        </message>
        <message>
            <source>Next p&amp;aragraph</source>
            <translation>اگلا پی&amp;راگراف</translation>
        </message>
        <message>
            <source>Ctrl+Down</source>
            <translation>Ctrl+Down</translation>
        </message>
        <message>
            <source>Pre&amp;vious paragraph</source>
            <translation>پچھلا پیرا&amp;گراف</translation>
        </message>
        <message>
            <source>Ctrl+Up</source>
            <translation>Ctrl+Up</translation>
        </message>
        <message>
            <source>Next foo&amp;tnote</source>
            <translation>اگلا فٹ &amp;نوٹ</translation>
        </message>
        <message>
            <source>Previo&amp;us footnote</source>
            <translation>پچھلا ف&amp;ٹ نوٹ</translation>
        </message>
        <message>
            <source>Shift+O</source>
            <translation>Shift+O</translation>
        </message>
        <message>
            <source>&amp;Go to paragraph…</source>
            <translation>پیراگراف پر &amp;جائیں…</translation>
        </message>
        <message>
            <source>To the &amp;sidebar</source>
            <translation>&amp;سائیڈ بار پر</translation>
        </message>
        <message>
            <source>To the &amp;list</source>
            <translation>&amp;فہرست پر</translation>
        </message>
        <message>
            <source>To the &amp;essay</source>
            <translation>&amp;مضمون پر</translation>
        </message>
        <message>
            <source>To the &amp;margin</source>
            <translation>&amp;حاشیے پر</translation>
        </message>
        <message>
            <source>To the n&amp;otice</source>
            <translation>ا&amp;طلاع پر</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>م&amp;دد</translation>
        </message>
        <message>
            <source>&amp;Command palette</source>
            <translation>&amp;احکام کی فہرست</translation>
        </message>
        <message>
            <source>&amp;Keys…</source>
            <translation>&amp;کلیدیں…</translation>
        </message>
        <message>
            <source>&amp;About CSS Reader</source>
            <translation>‏&amp;CSS Reader کے بارے میں</translation>
        </message>
    </context>
    <context>
        <name>AnnotationList</name>
        <message>
            <source>Marks</source>
            <translation>نشانات</translation>
        </message>
        <message>
            <source>Go to the words</source>
            <translation>ان الفاظ پر جائیں</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>انٹر</translation>
        </message>
        <message>
            <source>Place at the selected words</source>
            <translation>منتخب الفاظ پر رکھیں</translation>
        </message>
        <message>
            <source>This is the right place</source>
            <translation>یہی صحیح جگہ ہے</translation>
        </message>
        <message>
            <source>Edit note</source>
            <translation>نوٹ بدلیں</translation>
        </message>
        <message>
            <source>Edit tags</source>
            <translation>ٹیگ بدلیں</translation>
        </message>
        <message>
            <source>Put into the dossier</source>
            <translation>ڈوزیئر میں رکھیں</translation>
        </message>
        <message>
            <source>Kind of highlight</source>
            <translation>نمایاں عبارت کی قسم</translation>
        </message>
        <message>
            <source>Merge with those it touches</source>
            <translation>ساتھ لگی عبارتوں سے ملائیں</translation>
        </message>
        <message>
            <source>Split at the selection</source>
            <translation>منتخب جگہ سے تقسیم کریں</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>ہٹائیں</translation>
        </message>
    </context>
    <context>
        <name>AnnotationModel</name>
        <message>
            <source>Waiting for a place</source>
            <translation>جگہ کے منتظر</translation>
        </message>
    </context>
    <context>
        <name>AnnotationReportDialog</name>
        <message>
            <source>Imported highlights and notes</source>
            <translation>درآمد شدہ نمایاں عبارتیں اور نوٹ</translation>
        </message>
        <message>
            <source>What became of each highlight and note</source>
            <translation>ہر نمایاں عبارت اور نوٹ کا کیا ہوا</translation>
        </message>
        <message>
            <source>From a file of {program}.</source>
            <translation>یہ {program} کی فائل سے ہیں۔</translation>
        </message>
        <message>
            <source>Dossiers, saved searches, tags, shelves or edited facts came in, too.</source>
            <translation>ڈوزیئر، محفوظ تلاشیں، ٹیگ، شیلف یا بدلے ہوئے حقائق بھی آ گئے۔</translation>
        </message>
        <message>
            <source>Not taken in</source>
            <translation>نہیں لیے گئے</translation>
        </message>
        <message>
            <source>Waiting for their essays</source>
            <translation>اپنے مضامین کے منتظر</translation>
        </message>
        <message>
            <source>Their essays are not in the library. They are kept, and placed when those come in.</source>
            <translation>ان کے مضامین لائبریری میں نہیں۔ یہ محفوظ ہیں، اور مضامین آنے پر اپنی جگہ پائیں گے۔</translation>
        </message>
        <message>
            <source>Changed here and elsewhere: both are kept</source>
            <translation>یہاں بھی بدلے اور کہیں اور بھی: دونوں محفوظ ہیں</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>تازہ کیے گئے</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>شامل کیے گئے</translation>
        </message>
        <message numerus="yes">
            <source>{n} essays made anew</source>
            <translation>
                <numerusform>{n} مضمون نئے سرے سے بنا</numerusform>
                <numerusform>{n} مضامین نئے سرے سے بنے</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nothing in the file.</source>
            <translation>فائل میں کچھ نہیں۔</translation>
        </message>
        <message>
            <source>{told}.</source>
            <translation>{told}۔</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>An essay without a title</source>
            <translation>بے عنوان مضمون</translation>
        </message>
        <message numerus="yes">
            <source>And {n} more.</source>
            <translation>
                <numerusform>اور {n} مزید۔</numerusform>
                <numerusform>اور {n} مزید۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} added</source>
            <translation>
                <numerusform>{n} شامل</numerusform>
                <numerusform>{n} شامل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} updated</source>
            <translation>
                <numerusform>{n} تازہ</numerusform>
                <numerusform>{n} تازہ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} merged</source>
            <translation>
                <numerusform>{n} ضم</numerusform>
                <numerusform>{n} ضم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} already there</source>
            <translation>
                <numerusform>{n} پہلے سے موجود</numerusform>
                <numerusform>{n} پہلے سے موجود</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} waiting</source>
            <translation>
                <numerusform>{n} منتظر</numerusform>
                <numerusform>{n} منتظر</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} not taken in</source>
            <translation>
                <numerusform>{n} نہیں لیا گیا</numerusform>
                <numerusform>{n} نہیں لیے گئے</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AnnotationWords</name>
        <message>
            <source>On the whole essay</source>
            <translation>پورے مضمون پر</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>جگہ بدلی</translation>
        </message>
        <message>
            <source>Place uncertain</source>
            <translation>جگہ غیر یقینی</translation>
        </message>
        <message>
            <source>Not in the text</source>
            <translation>متن میں نہیں</translation>
        </message>
        <message>
            <source>The text has changed. These words were found again in another place or slightly changed.</source>
            <translation>متن بدل گیا ہے۔ یہ الفاظ کسی اور جگہ یا ذرا بدلے ہوئے دوبارہ ملے۔</translation>
        </message>
        <message>
            <source>The text has changed. This is the likeliest place: press Y in the list if it is right, or select the right words in the essay and press P.</source>
            <translation>متن بدل گیا ہے۔ یہ سب سے ممکنہ جگہ ہے: اگر درست ہو تو فہرست میں Y دبائیں، ورنہ مضمون میں صحیح الفاظ منتخب کر کے P دبائیں۔</translation>
        </message>
        <message>
            <source>The text has changed and these words are no longer in it. The mark and its note are kept; to give it a place, select words in the essay and press P here.</source>
            <translation>متن بدل گیا ہے اور یہ الفاظ اب اس میں نہیں۔ نشان اور اس کا نوٹ محفوظ ہیں؛ اسے جگہ دینے کے لیے مضمون میں الفاظ منتخب کریں اور یہاں P دبائیں۔</translation>
        </message>
        <message>
            <source>May be out of date</source>
            <translation>شاید پرانا ہو چکا</translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>نوٹ: {note}</translation>
        </message>
        <message>
            <source>Tags: {tags}</source>
            <translation>ٹیگ: {tags}</translation>
        </message>
    </context>
    <context>
        <name>AnnouncingFlow</name>
        <message>
            <source>Highlighted as {category}: {words}</source>
            <translation>{category} کے طور پر نشان زد: {words}</translation>
        </message>
        <message>
            <source>Bookmark set.</source>
            <translation>نشانی لگ گئی۔</translation>
        </message>
        <message>
            <source>Now {category}.</source>
            <translation>اب {category}۔</translation>
        </message>
        <message>
            <source>Note saved.</source>
            <translation>نوٹ محفوظ ہو گیا۔</translation>
        </message>
        <message>
            <source>The note is empty.</source>
            <translation>نوٹ خالی ہے۔</translation>
        </message>
        <message>
            <source>Tags: {tags}.</source>
            <translation>ٹیگ: {tags}۔</translation>
        </message>
        <message>
            <source>The shelf was changed back.</source>
            <translation>شیلف پہلے جیسا کر دیا گیا۔</translation>
        </message>
        <message>
            <source>The saved searches were changed back.</source>
            <translation>محفوظ تلاشیں پہلے جیسی کر دی گئیں۔</translation>
        </message>
        <message>
            <source>The kinds of highlights were changed back.</source>
            <translation>نمایاں عبارتوں کی اقسام پہلے جیسی کر دی گئیں۔</translation>
        </message>
        <message>
            <source>The topics were changed back.</source>
            <translation>موضوعات پہلے جیسے کر دیے گئے۔</translation>
        </message>
        <message>
            <source>The mark is gone: {mark}</source>
            <translation>نشان ہٹ گیا: {mark}</translation>
        </message>
        <message>
            <source>The mark is back: {mark}</source>
            <translation>نشان واپس آ گیا: {mark}</translation>
        </message>
        <message>
            <source>The mark is as it was: {mark}</source>
            <translation>نشان پہلے جیسا ہے: {mark}</translation>
        </message>
    </context>
    <context>
        <name>BackupsDialog</name>
        <message>
            <source>Backups</source>
            <translation>پشتی نقلیں</translation>
        </message>
        <message>
            <source>&amp;Back up now</source>
            <translation>ابھی پشتی نقل &amp;بنائیں</translation>
        </message>
        <message>
            <source>It is good: {things}.</source>
            <translation>درست ہے: {things}۔</translation>
        </message>
        <message numerus="yes">
            <source>{n} saved pages are nowhere.</source>
            <translation>
                <numerusform>{n} محفوظ صفحہ کہیں نہیں۔</numerusform>
                <numerusform>{n} محفوظ صفحات کہیں نہیں۔</numerusform>
            </translation>
        </message>
        <message>
            <source>The library is what it was then. The window is opened anew when you close this.</source>
            <translation>کتب خانہ ویسا ہی ہے جیسا تب تھا۔ آپ اسے بند کریں گے تو کھڑکی نئے سرے سے کھلے گی۔</translation>
        </message>
        <message>
            <source>What it was before is kept in {file}.</source>
            <translation>جو وہ اس سے پہلے تھا {file} میں محفوظ ہے۔</translation>
        </message>
        <message>
            <source>While the window is open, a backup is written once a day if something has changed. Older ones are thinned out, and each is opened now and then to see whether it is good.</source>
            <translation>کھڑکی کھلی ہو تو دن میں ایک بار پشتی نقل بنتی ہے، اگر کچھ بدلا ہو۔ پرانی نقلیں کم کی جاتی ہیں، اور ہر ایک کو وقتاً فوقتاً کھول کر دیکھا جاتا ہے کہ درست ہے۔</translation>
        </message>
        <message>
            <source>There is no backup yet.</source>
            <translation>ابھی کوئی پشتی نقل نہیں۔</translation>
        </message>
        <message>
            <source>Go back to this backup now</source>
            <translation>اب اس پشتی نقل پر واپس جائیں</translation>
        </message>
        <message>
            <source>Leave the library as it is</source>
            <translation>کتب خانے کو ویسا ہی رہنے دیں</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>فرق کیا ہے</translation>
        </message>
        <message>
            <source>Bring back what is missing</source>
            <translation>جو کم ہے واپس لائیں</translation>
        </message>
        <message>
            <source>Go back to this backup…</source>
            <translation>اس پشتی نقل پر واپس جائیں…</translation>
        </message>
        <message>
            <source>Open it to see whether it is good</source>
            <translation>کھول کر دیکھیں کہ درست ہے</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>ایک لمحہ…</translation>
        </message>
        <message>
            <source>opened and not good</source>
            <translation>کھول کر دیکھی گئی، درست نہیں</translation>
        </message>
        <message>
            <source>opened and good</source>
            <translation>کھول کر دیکھی گئی، درست ہے</translation>
        </message>
        <message>
            <source>By itself</source>
            <translation>خود بخود</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>ہاتھ سے</translation>
        </message>
        <message>
            <source>Before a restore</source>
            <translation>بحالی سے پہلے</translation>
        </message>
        <message>
            <source>Before something was merged or brought back</source>
            <translation>ضم کرنے یا واپس لانے سے پہلے</translation>
        </message>
        <message>
            <source>Essays in the backup alone</source>
            <translation>مضامین جو صرف پشتی نقل میں ہیں</translation>
        </message>
        <message>
            <source>Essays that it has not</source>
            <translation>مضامین جو اس میں نہیں</translation>
        </message>
        <message>
            <source>Essays that are not the same in it</source>
            <translation>مضامین جو اس میں ویسے نہیں</translation>
        </message>
        <message>
            <source>Marks in the backup alone</source>
            <translation>نشانات جو صرف پشتی نقل میں ہیں</translation>
        </message>
        <message>
            <source>Marks that it has not</source>
            <translation>نشانات جو اس میں نہیں</translation>
        </message>
        <message>
            <source>Marks that say something else in it</source>
            <translation>نشانات جو اس میں کچھ اور کہتے ہیں</translation>
        </message>
        <message>
            <source>Dossiers, topics, searches, rules or how far you have read are not the same in it.</source>
            <translation>ڈوزیئر، موضوعات، تلاشیں، قاعدے یا آپ کے پڑھنے کا مقام اس میں ویسے نہیں۔</translation>
        </message>
        <message>
            <source>It says the same as the library.</source>
            <translation>یہ لائبریری جیسی ہی ہے۔</translation>
        </message>
        <message>
            <source>All of the library becomes what it was then.</source>
            <translation>پورا کتب خانہ ویسا ہو جاتا ہے جیسا تب تھا۔</translation>
        </message>
        <message>
            <source>No longer there: {things}, which came later.</source>
            <translation>جو نہیں رہے گا: {things}، جو بعد میں آیا۔</translation>
        </message>
        <message>
            <source>The library as it is now is written into a backup first, so that you can come back to it.</source>
            <translation>کتب خانہ جیسا اب ہے پہلے ایک پشتی نقل میں لکھا جاتا ہے، تاکہ آپ اس پر واپس آ سکیں۔</translation>
        </message>
    </context>
    <context>
        <name>BackupsFlow</name>
        <message>
            <source>Came back or changed: {things}.</source>
            <translation>واپس آئے یا بدلے: {things}۔</translation>
        </message>
    </context>
    <context>
        <name>BesideFlow</name>
        <message>
            <source>Choose an essay in the list first.</source>
            <translation>پہلے فہرست میں کوئی مضمون چنیں۔</translation>
        </message>
        <message>
            <source>The margin is about the other essay. Exchange the two to write notes on this one.</source>
            <translation>حاشیہ دوسرے مضمون کا ہے۔ اس پر نوٹ لکھنے کے لیے دونوں کی جگہ بدلیں۔</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>جگہ بدلیں</translation>
        </message>
    </context>
    <context>
        <name>BesidePane</name>
        <message>
            <source>The essay beside</source>
            <translation>ساتھ والا مضمون</translation>
        </message>
        <message>
            <source>Exchange the two essays</source>
            <translation>دونوں مضامین کی جگہ بدلیں</translation>
        </message>
        <message>
            <source>Close the essay beside</source>
            <translation>ساتھ والا مضمون بند کریں</translation>
        </message>
    </context>
    <context>
        <name>CategoryFilter</name>
        <message>
            <source>Kinds of marks</source>
            <translation>نشانات کی قسمیں</translation>
        </message>
        <message>
            <source>Show only: {name}, {count}</source>
            <translation>صرف یہ دکھائیں: {name}، {count}</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>نوٹ</translation>
        </message>
        <message>
            <source>Bookmarks</source>
            <translation>بک مارک</translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation>نمایاں عبارتیں</translation>
        </message>
    </context>
    <context>
        <name>CheckReportDialog</name>
        <message>
            <source>Check of the library</source>
            <translation>لائبریری کی جانچ</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>مرمت کریں</translation>
        </message>
        <message numerus="yes">
            <source>{n} problems were found.</source>
            <translation>
                <numerusform>{n} خرابی ملی۔</numerusform>
                <numerusform>{n} خرابیاں ملیں۔</numerusform>
            </translation>
        </message>
        <message>
            <source>No problem was found.</source>
            <translation>کوئی خرابی نہیں ملی۔</translation>
        </message>
        <message numerus="yes">
            <source>{n} highlights, notes and bookmarks</source>
            <translation>
                <numerusform>{n} نمایاں عبارت، نوٹ یا بک مارک</numerusform>
                <numerusform>{n} نمایاں عبارتیں، نوٹ اور بک مارک</numerusform>
            </translation>
        </message>
        <message>
            <source>Checked: {essays} · {marks}</source>
            <translation>جانچا گیا: {essays} · {marks}</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>خرابیاں</translation>
        </message>
        <message>
            <source>The essays, their original pages, your marks and the search index are whole.</source>
            <translation>مضامین، ان کے اصل صفحات، آپ کے نشانات اور تلاش کا اشاریہ سب درست ہیں۔</translation>
        </message>
    </context>
    <context>
        <name>CleaningFlow</name>
        <message>
            <source>Select words of the block first, or put the caret into it with {keys}; then hide it.</source>
            <translation>پہلے اس حصے کے الفاظ منتخب کریں، یا {keys} سے کرسر اس میں رکھیں؛ پھر اسے چھپائیں۔</translation>
        </message>
        <message>
            <source>Select words of the block first, or put the caret into it; then hide it.</source>
            <translation>پہلے اس حصے کے الفاظ منتخب کریں، یا کرسر اس میں رکھیں؛ پھر اسے چھپائیں۔</translation>
        </message>
        <message>
            <source>The block is hidden in this essay.</source>
            <translation>یہ حصہ اس مضمون میں چھپا دیا گیا۔</translation>
        </message>
        <message numerus="yes">
            <source>The block is hidden on this site, in {n} essays so far.</source>
            <translation>
                <numerusform>یہ حصہ اس سائٹ پر چھپا دیا گیا، اب تک {n} مضمون میں۔</numerusform>
                <numerusform>یہ حصہ اس سائٹ پر چھپا دیا گیا، اب تک {n} مضامین میں۔</numerusform>
            </translation>
        </message>
        <message>
            <source>The block stands in the essay again.</source>
            <translation>یہ حصہ پھر سے مضمون میں ہے۔</translation>
        </message>
        <message>
            <source>The rule is withdrawn.</source>
            <translation>قاعدہ واپس لے لیا گیا۔</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>واپس لیں</translation>
        </message>
        <message>
            <source>All essays are cleaned again, in the background.</source>
            <translation>تمام مضامین پس منظر میں دوبارہ صاف کیے جا رہے ہیں۔</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>روکیں</translation>
        </message>
        <message>
            <source>Cleaning again: {done} of {total}</source>
            <translation>دوبارہ صفائی: {total} میں سے {done}</translation>
        </message>
        <message numerus="yes">
            <source>Cleaned again: {n} essays came out otherwise and have a new version.</source>
            <translation>
                <numerusform>دوبارہ صفائی ہوئی: {n} مضمون مختلف نکلا اور اس کا نیا نسخہ بنا۔</numerusform>
                <numerusform>دوبارہ صفائی ہوئی: {n} مضامین مختلف نکلے اور ان کے نئے نسخے بنے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more essays could not be cleaned again.</source>
            <translation>
                <numerusform>مزید {n} مضمون دوبارہ صاف نہ ہو سکا۔</numerusform>
                <numerusform>مزید {n} مضامین دوبارہ صاف نہ ہو سکے۔</numerusform>
            </translation>
        </message>
        <message>
            <source>The essay came out otherwise. ‘Versions’ shows what is different.</source>
            <translation>مضمون مختلف نکلا۔ کیا فرق ہے، یہ ’نسخے‘ میں دیکھیں۔</translation>
        </message>
        <message>
            <source>Cleaned again, the essay is the same.</source>
            <translation>دوبارہ صاف کرنے پر مضمون ویسا ہی رہا۔</translation>
        </message>
    </context>
    <context>
        <name>CleaningRulesDialog</name>
        <message>
            <source>Cleaning rules</source>
            <translation>صفائی کے قاعدے</translation>
        </message>
        <message>
            <source>Cleaning rules, the newest first</source>
            <translation>صفائی کے قاعدے، سب سے نیا پہلے</translation>
        </message>
        <message>
            <source>A rule counts for every block with the same words, in pages to come too.</source>
            <translation>قاعدہ انہی الفاظ کے ہر حصے پر لاگو ہوتا ہے، آنے والے صفحات میں بھی۔</translation>
        </message>
        <message>
            <source>There are no rules yet. Hide a block with a right click on the page, or put one back under ‘What was stripped from the page’. A block that stands in three or more essays of one site is hidden by itself, and its rule stands here.</source>
            <translation>ابھی کوئی قاعدہ نہیں۔ صفحے پر دائیں کلک سے کوئی حصہ چھپائیں، یا ’صفحے سے کیا ہٹایا گیا‘ میں سے کوئی حصہ واپس لائیں۔ جو حصہ ایک سائٹ کے تین یا زیادہ مضامین میں ہو وہ خود بخود چھپ جاتا ہے، اور اس کا قاعدہ یہاں درج ہوتا ہے۔</translation>
        </message>
        <message>
            <source>Withdraw this rule</source>
            <translation>یہ قاعدہ واپس لیں</translation>
        </message>
        <message>
            <source>in “{title}”</source>
            <translation>‏”{title}“ میں</translation>
        </message>
        <message>
            <source>on {site}</source>
            <translation>‏{site} پر</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>چھپایا ہوا</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>رکھا ہوا</translation>
        </message>
        <message>
            <source>by you</source>
            <translation>آپ کی طرف سے</translation>
        </message>
        <message>
            <source>because it stands in several essays</source>
            <translation>کیونکہ یہ کئی مضامین میں ہے</translation>
        </message>
    </context>
    <context>
        <name>ComfortFlow</name>
        <message>
            <source>There is no profile. Keep how the page is set under a name first.</source>
            <translation>کوئی پروفائل نہیں۔ پہلے صفحے کی ترتیب کسی نام سے رکھیں۔</translation>
        </message>
        <message>
            <source>Profiles…</source>
            <translation>پروفائل…</translation>
        </message>
        <message>
            <source>Profile: {name}</source>
            <translation>پروفائل: {name}</translation>
        </message>
        <message>
            <source>Focus mode is on.</source>
            <translation>توجہ کا انداز چالو ہے۔</translation>
        </message>
        <message>
            <source>Focus mode is off.</source>
            <translation>توجہ کا انداز بند ہے۔</translation>
        </message>
    </context>
    <context>
        <name>ComparingDialog</name>
        <message>
            <source>&amp;Only what changed</source>
            <translation>&amp;صرف جو بدلا</translation>
        </message>
        <message>
            <source>&amp;Previous change</source>
            <translation>&amp;پچھلی تبدیلی</translation>
        </message>
        <message>
            <source>&amp;Next change</source>
            <translation>&amp;اگلی تبدیلی</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>بند کریں</translation>
        </message>
        <message numerus="yes">
            <source>{n} changes</source>
            <translation>
                <numerusform>{n} تبدیلی</numerusform>
                <numerusform>{n} تبدیلیاں</numerusform>
            </translation>
        </message>
        <message>
            <source>Change {n} of {all}</source>
            <translation>تبدیلی {n} از {all}</translation>
        </message>
    </context>
    <context>
        <name>ComparisonPage</name>
        <message>
            <source>The two texts side by side</source>
            <translation>دونوں متن ساتھ ساتھ</translation>
        </message>
        <message>
            <source>The two texts are the same, word for word.</source>
            <translation>دونوں متن لفظ بہ لفظ ایک ہیں۔</translation>
        </message>
        <message numerus="yes">
            <source>The text is very long: its last {n} paragraphs are not shown here.</source>
            <translation>
                <numerusform>متن بہت لمبا ہے: اس کا آخری {n} پیراگراف یہاں نہیں دکھایا گیا۔</numerusform>
                <numerusform>متن بہت لمبا ہے: اس کے آخری {n} پیراگراف یہاں نہیں دکھائے گئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} paragraphs are the same</source>
            <translation>
                <numerusform>{n} پیراگراف ایک جیسا ہے</numerusform>
                <numerusform>{n} پیراگراف ایک جیسے ہیں</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DaysTable</name>
        <message>
            <source>Figures by day</source>
            <translation>دن کے لحاظ سے اعداد</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>تاریخ</translation>
        </message>
        <message>
            <source>Weekday</source>
            <translation>دن</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>پڑھا</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>مکمل</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>The library can be written again: what you typed meanwhile is kept as a draft.</source>
            <translation>لائبریری میں پھر لکھا جا سکتا ہے: اس دوران آپ نے جو لکھا وہ مسودے کے طور پر محفوظ ہے۔</translation>
        </message>
        <message>
            <source>Taking in {file}…</source>
            <translation>فائل {file} لی جا رہی ہے…</translation>
        </message>
        <message>
            <source>Backed up to {file}.</source>
            <translation>بیک اپ {file} میں لے لیا گیا۔</translation>
        </message>
        <message>
            <source>The search index is being made anew. You can go on reading and searching.</source>
            <translation>تلاش کا اشاریہ نئے سرے سے بن رہا ہے۔ آپ پڑھنا اور تلاش کرنا جاری رکھ سکتے ہیں۔</translation>
        </message>
    </context>
    <context>
        <name>DetailsView</name>
        <message>
            <source>Details of the essay</source>
            <translation>مضمون کی تفصیلات</translation>
        </message>
        <message>
            <source>Perhaps the same as another essay…</source>
            <translation>شاید کسی اور مضمون جیسا…</translation>
        </message>
        <message>
            <source>Topics…</source>
            <translation>موضوعات…</translation>
        </message>
        <message>
            <source>Edit details…</source>
            <translation>تفصیلات بدلیں…</translation>
        </message>
        <message>
            <source>What is known of the essay you open stands here.</source>
            <translation>جو مضمون آپ کھولیں گے، اس کی معلومات یہاں ہوں گی۔</translation>
        </message>
        <message numerus="yes">
            <source>{n} blocks hidden, show them</source>
            <translation>
                <numerusform>{n} حصہ چھپا ہے، دکھائیں</numerusform>
                <numerusform>{n} حصے چھپے ہیں، دکھائیں</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} versions, compare them…</source>
            <translation>
                <numerusform>{n} نسخہ…</numerusform>
                <numerusform>{n} نسخے، موازنہ کریں…</numerusform>
            </translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>مآخذ</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>پتا</translation>
        </message>
        <message>
            <source>Found at as well</source>
            <translation>یہاں بھی ملا</translation>
        </message>
        <message>
            <source>Taken from</source>
            <translation>ماخوذ از</translation>
        </message>
        <message>
            <source>It came with the program.</source>
            <translation>یہ پروگرام کے ساتھ آیا۔</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>موضوعات</translation>
        </message>
        <message>
            <source>Suggested topics</source>
            <translation>تجویز کردہ موضوعات</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>مصنف</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>اشاعت</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>تازہ کیا گیا</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>تحریر</translation>
        </message>
        <message>
            <source>Edited by</source>
            <translation>ادارت</translation>
        </message>
        <message>
            <source>Reviewed by</source>
            <translation>نظرِ ثانی</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>سائٹ</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>شعبہ</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>مشاہدات</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>طوالت</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>ٹیگ</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>شامل کیا گیا</translation>
        </message>
    </context>
    <context>
        <name>Dialog</name>
        <message>
            <source>Cancel</source>
            <translation>منسوخ</translation>
        </message>
    </context>
    <context>
        <name>Dossier</name>
        <message>
            <source>My dossier</source>
            <translation>میرا ڈوزیئر</translation>
        </message>
        <message>
            <source>For</source>
            <translation>حق میں</translation>
        </message>
        <message>
            <source>Against</source>
            <translation>خلاف</translation>
        </message>
        <message>
            <source>Heading of level {level}: {words}</source>
            <translation>درجہ {level} کی سرخی: {words}</translation>
        </message>
        <message>
            <source>Your thought</source>
            <translation>آپ کا خیال</translation>
        </message>
    </context>
    <context>
        <name>DossierFlow</name>
        <message>
            <source>Select words in the essay first, then put them into a dossier.</source>
            <translation>پہلے مضمون میں الفاظ منتخب کریں، پھر انہیں ڈوزیئر میں رکھیں۔</translation>
        </message>
        <message>
            <source>Put into the dossier “{name}”.</source>
            <translation>ڈوزیئر ”{name}“ میں رکھا گیا۔</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>واپس کریں</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>سرخی</translation>
        </message>
        <message>
            <source>The words of the heading</source>
            <translation>سرخی کے الفاظ</translation>
        </message>
        <message>
            <source>Thought</source>
            <translation>خیال</translation>
        </message>
        <message>
            <source>What you want to say</source>
            <translation>جو آپ کہنا چاہتے ہیں</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>نوٹ</translation>
        </message>
        <message>
            <source>What you say to this passage</source>
            <translation>اس عبارت پر آپ کی رائے</translation>
        </message>
        <message>
            <source>Taken out of the dossier.</source>
            <translation>ڈوزیئر سے نکالا گیا۔</translation>
        </message>
        <message>
            <source>New dossier</source>
            <translation>نیا ڈوزیئر</translation>
        </message>
        <message>
            <source>What the essay is to be about</source>
            <translation>مضمون کس بارے میں ہوگا</translation>
        </message>
        <message>
            <source>Rename the dossier</source>
            <translation>ڈوزیئر کا نام بدلیں</translation>
        </message>
        <message>
            <source>Its new name</source>
            <translation>اس کا نیا نام</translation>
        </message>
        <message>
            <source>The dossier “{name}” was deleted.</source>
            <translation>ڈوزیئر ”{name}“ حذف ہوا۔</translation>
        </message>
        <message>
            <source>The essay is no longer in the library; its words are kept here.</source>
            <translation>مضمون اب لائبریری میں نہیں؛ اس کے الفاظ یہاں محفوظ ہیں۔</translation>
        </message>
        <message>
            <source>The dossier was copied as Markdown.</source>
            <translation>ڈوزیئر Markdown میں نقل ہوا۔</translation>
        </message>
        <message>
            <source>Export the dossier</source>
            <translation>ڈوزیئر برآمد کریں</translation>
        </message>
        <message>
            <source>The dossier was written to {file}.</source>
            <translation>ڈوزیئر {file} میں لکھا گیا۔</translation>
        </message>
    </context>
    <context>
        <name>DossierPane</name>
        <message>
            <source>Dossier</source>
            <translation>ڈوزیئر</translation>
        </message>
        <message>
            <source>Add a heading (H)</source>
            <translation>سرخی ڈالیں (H)</translation>
        </message>
        <message>
            <source>Write a thought of your own (N)</source>
            <translation>اپنا خیال لکھیں (N)</translation>
        </message>
        <message>
            <source>New, rename, export, delete</source>
            <translation>نئی، نام بدلیں، برآمد، حذف</translation>
        </message>
        <message>
            <source>Enter opens a passage, Alt with the arrow keys moves it, plus and minus say its side</source>
            <translation>‏Enter عبارت کھولتا ہے، Alt کے ساتھ تیر کی کلیدیں اسے ہٹاتی ہیں، جمع اور منفی اس کا رخ بتاتے ہیں</translation>
        </message>
        <message>
            <source>No dossier yet</source>
            <translation>ابھی کوئی ڈوزیئر نہیں</translation>
        </message>
        <message>
            <source>This dossier is empty</source>
            <translation>یہ ڈوزیئر خالی ہے</translation>
        </message>
        <message>
            <source>Begin with the headings of your essay. Then put passages, highlights and thoughts under them: D does it on the page, in the margin and in what was gathered.</source>
            <translation>اپنے مضمون کی سرخیوں سے شروع کریں۔ پھر ان کے نیچے عبارتیں، نمایاں نشان اور خیالات رکھیں: صفحے پر، حاشیے میں اور جمع کیے ہوئے مواد میں D یہی کرتا ہے۔</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;کھولیں</translation>
        </message>
        <message>
            <source>&amp;Note…</source>
            <translation>&amp;نوٹ…</translation>
        </message>
        <message>
            <source>&amp;Edit…</source>
            <translation>&amp;ترمیم…</translation>
        </message>
        <message>
            <source>&amp;Higher</source>
            <translation>&amp;اوپر کا درجہ</translation>
        </message>
        <message>
            <source>&amp;Lower</source>
            <translation>&amp;نیچے کا درجہ</translation>
        </message>
        <message>
            <source>Neither</source>
            <translation>کوئی نہیں</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>اوپر &amp;لے جائیں</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>نیچے لے &amp;جائیں</translation>
        </message>
        <message>
            <source>&amp;Take out</source>
            <translation>&amp;نکالیں</translation>
        </message>
        <message>
            <source>Take out with all below it</source>
            <translation>نیچے کی سب چیزوں سمیت نکالیں</translation>
        </message>
        <message>
            <source>&amp;New dossier…</source>
            <translation>&amp;نیا ڈوزیئر…</translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation>نام &amp;بدلیں…</translation>
        </message>
        <message>
            <source>&amp;Copy as Markdown</source>
            <translation>‏Markdown میں &amp;نقل کریں</translation>
        </message>
        <message>
            <source>Export as &amp;Word…</source>
            <translation>‏&amp;Word میں برآمد کریں…</translation>
        </message>
        <message>
            <source>Export as &amp;Markdown…</source>
            <translation>‏&amp;Markdown میں برآمد کریں…</translation>
        </message>
        <message>
            <source>Export as &amp;HTML…</source>
            <translation>‏&amp;HTML میں برآمد کریں…</translation>
        </message>
        <message>
            <source>Export as &amp;PDF…</source>
            <translation>‏&amp;PDF میں برآمد کریں…</translation>
        </message>
        <message>
            <source>&amp;Delete the dossier</source>
            <translation>ڈوزیئر &amp;حذف کریں</translation>
        </message>
    </context>
    <context>
        <name>EmptyList</name>
        <message>
            <source>The trash is empty</source>
            <translation>ردی کی ٹوکری خالی ہے</translation>
        </message>
        <message>
            <source>Essays you remove wait here until you restore them.</source>
            <translation>جو مضامین آپ ہٹاتے ہیں، وہ بحال کیے جانے تک یہاں رہتے ہیں۔</translation>
        </message>
        <message>
            <source>No essay lies in %1 yet</source>
            <translation>ابھی %1 میں کوئی مضمون نہیں</translation>
        </message>
        <message>
            <source>Essays that answer its rule come here of themselves; others you put here with T.</source>
            <translation>جو مضامین اس کے قاعدے پر پورے اتریں وہ خود آ جاتے ہیں؛ باقی آپ T سے یہاں رکھتے ہیں۔</translation>
        </message>
        <message>
            <source>No essay has the tag %1</source>
            <translation>کسی مضمون پر %1 ٹیگ نہیں</translation>
        </message>
        <message>
            <source>Choose another in the sidebar.</source>
            <translation>سائیڈ بار میں کچھ اور چنیں۔</translation>
        </message>
        <message>
            <source>No essay is by %1</source>
            <translation>‏%1 کا کوئی مضمون نہیں</translation>
        </message>
        <message>
            <source>No essay is from %1</source>
            <translation>‏%1 سے کوئی مضمون نہیں</translation>
        </message>
        <message>
            <source>No essays yet</source>
            <translation>ابھی کوئی مضمون نہیں</translation>
        </message>
        <message>
            <source>Import saved pages, or drop them on this window.</source>
            <translation>محفوظ کیے ہوئے صفحات درآمد کریں، یا انہیں اس ونڈو پر چھوڑ دیں۔</translation>
        </message>
        <message>
            <source>The inbox is empty</source>
            <translation>ان باکس خالی ہے</translation>
        </message>
        <message>
            <source>New essays arrive here. Import saved pages, or drop them on this window.</source>
            <translation>نئے مضامین یہاں آتے ہیں۔ محفوظ کیے ہوئے صفحات درآمد کریں، یا انہیں اس ونڈو پر چھوڑ دیں۔</translation>
        </message>
        <message>
            <source>Nothing on this shelf</source>
            <translation>اس شیلف پر کچھ نہیں</translation>
        </message>
        <message>
            <source>Keep here what you are reading: in the menu of an essay, choose Shelf, then Reading.</source>
            <translation>جو آپ پڑھ رہے ہیں اسے یہاں رکھیں: مضمون کے مینو میں شیلف، پھر زیرِ مطالعہ چنیں۔</translation>
        </message>
        <message>
            <source>Nothing finished yet</source>
            <translation>ابھی کچھ مکمل نہیں ہوا</translation>
        </message>
        <message>
            <source>When you have read an essay, choose Shelf, then Finished, in its menu, or press 3 in the list.</source>
            <translation>مضمون پڑھ لیں تو اس کے مینو میں شیلف، پھر مکمل چنیں، یا فہرست میں 3 دبائیں۔</translation>
        </message>
        <message>
            <source>The archive is empty</source>
            <translation>محفوظات خالی ہیں</translation>
        </message>
        <message>
            <source>Put here what you are done with and may want again: it is found as ever. Press 4 in the list.</source>
            <translation>جو پڑھ چکے اور شاید پھر چاہیں، یہاں رکھیں: وہ پہلے کی طرح ملے گا۔ فہرست میں 4 دبائیں۔</translation>
        </message>
        <message>
            <source>The filter leaves nothing</source>
            <translation>چھاننے کے بعد کچھ نہیں بچا</translation>
        </message>
        <message numerus="yes">
            <source>It hides all {n} essays that are here.</source>
            <translation>
                <numerusform>یہ یہاں کا {n} مضمون چھپا دیتی ہے۔</numerusform>
                <numerusform>یہ یہاں کے تمام {n} مضامین چھپا دیتی ہے۔</numerusform>
            </translation>
        </message>
        <message>
            <source>The search index is being made</source>
            <translation>تلاش کا اشاریہ بن رہا ہے</translation>
        </message>
        <message numerus="yes">
            <source>{n} changes are still to be taken in. Answers appear as soon as they are found.</source>
            <translation>
                <numerusform>{n} تبدیلی ابھی شامل ہونی ہے۔ جوابات ملتے ہی ظاہر ہوں گے۔</numerusform>
                <numerusform>{n} تبدیلیاں ابھی شامل ہونی ہیں۔ جوابات ملتے ہی ظاہر ہوں گے۔</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found for “%1”</source>
            <translation>‏”%1“ کے لیے کچھ نہیں ملا</translation>
        </message>
        <message>
            <source>Try fewer or other words. A star stands for any ending, as in constitut*.</source>
            <translation>کم یا دوسرے الفاظ آزمائیں۔ ستارہ کسی بھی اختتام کی جگہ ہے، جیسے constitut*۔</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>تلاش جاری ہے…</translation>
        </message>
        <message>
            <source>The search index is being made ready; answers appear as soon as it is.</source>
            <translation>تلاش کا اشاریہ تیار ہو رہا ہے؛ تیار ہوتے ہی جوابات ظاہر ہوں گے۔</translation>
        </message>
    </context>
    <context>
        <name>EmptyState</name>
        <message>
            <source>Import saved pages…</source>
            <translation>محفوظ صفحات درآمد کریں…</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>چھلنی ہٹائیں</translation>
        </message>
    </context>
    <context>
        <name>EssayDetailsDialog</name>
        <message>
            <source>Details of the essay</source>
            <translation>مضمون کی تفصیلات</translation>
        </message>
        <message>
            <source>Left empty, it is the title of the page</source>
            <translation>خالی چھوڑیں تو یہ صفحے کا عنوان ہے</translation>
        </message>
        <message>
            <source>Who wrote it</source>
            <translation>کس نے لکھا</translation>
        </message>
        <message>
            <source>What the author is, such as a lecturer in law</source>
            <translation>مصنف کون ہے، جیسے قانون کے استاد</translation>
        </message>
        <message>
            <source>Such as en or ur</source>
            <translation>جیسے en یا ur</translation>
        </message>
        <message>
            <source>One on each line</source>
            <translation>ہر سطر میں ایک</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>&amp;عنوان</translation>
        </message>
        <message>
            <source>&amp;Author</source>
            <translation>&amp;مصنف</translation>
        </message>
        <message>
            <source>&amp;Published</source>
            <translation>&amp;اشاعت</translation>
        </message>
        <message>
            <source>Ta&amp;gs</source>
            <translation>&amp;ٹیگ</translation>
        </message>
        <message>
            <source>Author’s &amp;line</source>
            <translation>مصنف کا &amp;تعارف</translation>
        </message>
        <message>
            <source>&amp;Updated</source>
            <translation>&amp;تازہ کیا گیا</translation>
        </message>
        <message>
            <source>&amp;Written by</source>
            <translation>&amp;تحریر</translation>
        </message>
        <message>
            <source>&amp;Edited by</source>
            <translation>&amp;ادارت</translation>
        </message>
        <message>
            <source>&amp;Reviewed by</source>
            <translation>&amp;نظرِ ثانی</translation>
        </message>
        <message>
            <source>S&amp;ite</source>
            <translation>&amp;سائٹ</translation>
        </message>
        <message>
            <source>Se&amp;ction</source>
            <translation>ش&amp;عبہ</translation>
        </message>
        <message>
            <source>&amp;Views</source>
            <translation>م&amp;شاہدات</translation>
        </message>
        <message>
            <source>La&amp;nguage</source>
            <translation>&amp;زبان</translation>
        </message>
        <message>
            <source>S&amp;ources</source>
            <translation>مآ&amp;خذ</translation>
        </message>
        <message>
            <source>&amp;More details</source>
            <translation>مز&amp;ید تفصیلات</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>محفوظ کریں</translation>
        </message>
        <message>
            <source>The number of views is a whole number.</source>
            <translation>مشاہدات کی تعداد پورا عدد ہوتی ہے۔</translation>
        </message>
    </context>
    <context>
        <name>EssayFilter</name>
        <message>
            <source>Unread</source>
            <translation>ان پڑھے</translation>
        </message>
        <message>
            <source>With highlights</source>
            <translation>نمایاں عبارتوں والے</translation>
        </message>
        <message>
            <source>With notes</source>
            <translation>نوٹ والے</translation>
        </message>
        <message>
            <source>Bookmarked</source>
            <translation>بک مارک والے</translation>
        </message>
        <message>
            <source>Five minutes at most</source>
            <translation>زیادہ سے زیادہ پانچ منٹ</translation>
        </message>
        <message>
            <source>Added in the last 30 days</source>
            <translation>پچھلے 30 دنوں میں شامل</translation>
        </message>
    </context>
    <context>
        <name>EssayGroups</name>
        <message>
            <source>No groups</source>
            <translation>گروہوں کے بغیر</translation>
        </message>
        <message>
            <source>Shelf</source>
            <translation>شیلف</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>سائٹ</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>مصنف</translation>
        </message>
        <message>
            <source>Month it was added</source>
            <translation>شامل ہونے کا مہینہ</translation>
        </message>
        <message>
            <source>Month of publication</source>
            <translation>اشاعت کا مہینہ</translation>
        </message>
        <message>
            <source>Reading time</source>
            <translation>پڑھنے کا وقت</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>پیش رفت</translation>
        </message>
        <message>
            <source>Without a site</source>
            <translation>سائٹ کے بغیر</translation>
        </message>
        <message>
            <source>Without an author</source>
            <translation>مصنف کے بغیر</translation>
        </message>
        <message>
            <source>Without a date</source>
            <translation>تاریخ کے بغیر</translation>
        </message>
        <message>
            <source>Under 5 minutes</source>
            <translation>5 منٹ سے کم</translation>
        </message>
        <message>
            <source>5 to 9 minutes</source>
            <translation>5 سے 9 منٹ</translation>
        </message>
        <message>
            <source>10 to 19 minutes</source>
            <translation>10 سے 19 منٹ</translation>
        </message>
        <message>
            <source>20 minutes and more</source>
            <translation>20 منٹ اور زیادہ</translation>
        </message>
        <message>
            <source>Not begun</source>
            <translation>ابھی شروع نہیں</translation>
        </message>
        <message>
            <source>Less than half read</source>
            <translation>آدھے سے کم پڑھے</translation>
        </message>
        <message>
            <source>Half read or more</source>
            <translation>آدھے یا زیادہ پڑھے</translation>
        </message>
        <message>
            <source>Read to the end</source>
            <translation>آخر تک پڑھے</translation>
        </message>
        <message numerus="yes">
            <source>{n} essays selected</source>
            <translation>
                <numerusform>{n} مضمون منتخب</numerusform>
                <numerusform>{n} مضامین منتخب</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Select its {n} essays</source>
            <translation>
                <numerusform>اس کا {n} مضمون &amp;منتخب کریں</numerusform>
                <numerusform>اس کے {n} مضامین &amp;منتخب کریں</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EssayList</name>
        <message>
            <source>Untitled</source>
            <translation>بے عنوان</translation>
        </message>
        <message>
            <source>Perhaps the same as another</source>
            <translation>شاید کسی اور جیسا</translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>از %1</translation>
        </message>
        <message>
            <source>not read yet</source>
            <translation>ابھی نہیں پڑھا</translation>
        </message>
        <message>
            <source>group</source>
            <translation>گروہ</translation>
        </message>
        <message>
            <source>folded</source>
            <translation>سمٹا ہوا</translation>
        </message>
        <message>
            <source>unfolded</source>
            <translation>کھلا ہوا</translation>
        </message>
    </context>
    <context>
        <name>EssayListPane</name>
        <message>
            <source>List of essays</source>
            <translation>مضامین کی فہرست</translation>
        </message>
        <message>
            <source>Essays</source>
            <translation>مضامین</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>تلاش جاری ہے…</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>تلاش</translation>
        </message>
    </context>
    <context>
        <name>EssayMenu</name>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;کھولیں</translation>
        </message>
        <message>
            <source>Open &amp;beside</source>
            <translation>ساتھ &amp;کھولیں</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;بحال کریں</translation>
        </message>
        <message>
            <source>&amp;Details…</source>
            <translation>&amp;تفصیلات…</translation>
        </message>
        <message>
            <source>To&amp;pics…</source>
            <translation>&amp;موضوعات…</translation>
        </message>
        <message>
            <source>&amp;Shelf</source>
            <translation>&amp;شیلف</translation>
        </message>
        <message>
            <source>Move to &amp;trash	Del</source>
            <translation>&amp;ردی میں ڈالیں	Del</translation>
        </message>
        <message>
            <source>Essays by {name}</source>
            <translation>‏{name} کے مضامین</translation>
        </message>
        <message>
            <source>Essays from {name}</source>
            <translation>‏{name} سے مضامین</translation>
        </message>
    </context>
    <context>
        <name>EssayOrder</name>
        <message>
            <source>Newest in the library</source>
            <translation>لائبریری میں نئے پہلے</translation>
        </message>
        <message>
            <source>Date of publication</source>
            <translation>تاریخِ اشاعت</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>عنوان</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>مصنف</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>سائٹ</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>پیش رفت</translation>
        </message>
        <message>
            <source>Reading time</source>
            <translation>پڑھنے کا وقت</translation>
        </message>
        <message>
            <source>Most marked</source>
            <translation>سب سے زیادہ نشان زد</translation>
        </message>
        <message>
            <source>Best answer first</source>
            <translation>بہترین جواب پہلے</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>نئے پہلے</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>پرانے پہلے</translation>
        </message>
        <message>
            <source>Most marked first</source>
            <translation>زیادہ نشان والے پہلے</translation>
        </message>
    </context>
    <context>
        <name>EssayTopicsDialog</name>
        <message>
            <source>Topics</source>
            <translation>موضوعات</translation>
        </message>
        <message>
            <source>Search topics</source>
            <translation>موضوعات میں تلاش کریں</translation>
        </message>
        <message>
            <source>Put there</source>
            <translation>وہاں رکھیں</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>رد کریں</translation>
        </message>
        <message>
            <source>&amp;Leave it to the rule</source>
            <translation>&amp;قاعدے پر چھوڑ دیں</translation>
        </message>
        <message>
            <source>Enter puts in or takes out. Delete refuses a suggestion.</source>
            <translation>انٹر رکھتا یا نکالتا ہے۔ ڈیلیٹ تجویز رد کرتا ہے۔</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>بند کریں</translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation>تجویز کردہ</translation>
        </message>
        <message>
            <source>Lies in</source>
            <translation>ان میں شامل ہے</translation>
        </message>
        <message>
            <source>Other topics</source>
            <translation>دیگر موضوعات</translation>
        </message>
        <message>
            <source>Take &amp;out</source>
            <translation>&amp;نکالیں</translation>
        </message>
        <message>
            <source>&amp;Put there</source>
            <translation>و&amp;ہاں رکھیں</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>برآمد</translation>
        </message>
        <message>
            <source>&amp;Highlights and notes</source>
            <translation>&amp;نمایاں عبارتیں اور نوٹ</translation>
        </message>
        <message>
            <source>Whole &amp;essays</source>
            <translation>پورے &amp;مضامین</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>کون سا</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>سب قسمیں</translation>
        </message>
        <message>
            <source>With highlights and &amp;notes</source>
            <translation>نمایاں عبارتوں اور &amp;نوٹوں کے ساتھ</translation>
        </message>
        <message>
            <source>E&amp;xport…</source>
            <translation>&amp;برآمد کریں…</translation>
        </message>
        <message>
            <source>&amp;From</source>
            <translation>&amp;کہاں سے</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;قسم</translation>
        </message>
        <message>
            <source>&amp;Form</source>
            <translation>&amp;شکل</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>گنتی ہو رہی ہے…</translation>
        </message>
        <message>
            <source>EPUB book</source>
            <translation>ای پب کتاب</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>پی ڈی ایف</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>مارک ڈاؤن</translation>
        </message>
        <message>
            <source>Obsidian notes</source>
            <translation>اوبسیڈین نوٹ</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>ویب صفحہ</translation>
        </message>
        <message>
            <source>Word document</source>
            <translation>ورڈ دستاویز</translation>
        </message>
        <message>
            <source>JSON, complete</source>
            <translation>جیسن، مکمل</translation>
        </message>
        <message>
            <source>Web Annotations</source>
            <translation>ویب اینوٹیشنز</translation>
        </message>
        <message>
            <source>CSV, for Readwise</source>
            <translation>سی ایس وی، ریڈ وائز کے لیے</translation>
        </message>
        <message>
            <source>Anki deck</source>
            <translation>انکی ڈیک</translation>
        </message>
        <message>
            <source>Text for Anki</source>
            <translation>انکی کے لیے متن</translation>
        </message>
        <message>
            <source>One book for e-readers, a chapter for each essay.</source>
            <translation>ای ریڈر کے لیے ایک کتاب، ہر مضمون ایک باب۔</translation>
        </message>
        <message>
            <source>To be printed, each essay on a new page.</source>
            <translation>چھاپنے کے لیے، ہر مضمون نئے صفحے پر۔</translation>
        </message>
        <message>
            <source>To be imported again. Several essays are a folder of files.</source>
            <translation>دوبارہ درآمد کرنے کے لیے۔ کئی مضامین فائلوں کا ایک فولڈر ہوتے ہیں۔</translation>
        </message>
        <message>
            <source>To be read, and for notes in other programs.</source>
            <translation>پڑھنے کے لیے، اور دوسرے پروگراموں کے نوٹوں کے لیے۔</translation>
        </message>
        <message>
            <source>A folder with a note for each essay. What you write there stays.</source>
            <translation>ایک فولڈر جس میں ہر مضمون کا ایک نوٹ ہے۔ جو آپ وہاں لکھیں وہ رہتا ہے۔</translation>
        </message>
        <message>
            <source>One page that can be searched, light or dark, and printed.</source>
            <translation>ایک صفحہ جس میں تلاش ہو سکتی ہے، روشن یا تاریک، اور جو چھپ سکتا ہے۔</translation>
        </message>
        <message>
            <source>To be written on. Passages are quotations under the title of their essay.</source>
            <translation>آگے لکھنے کے لیے۔ عبارتیں اپنے مضمون کے عنوان تلے اقتباس ہیں۔</translation>
        </message>
        <message>
            <source>To be printed.</source>
            <translation>چھاپنے کے لیے۔</translation>
        </message>
        <message>
            <source>Everything, to be imported again, on another machine too.</source>
            <translation>سب کچھ، دوبارہ درآمد کرنے کے لیے، دوسری مشین پر بھی۔</translation>
        </message>
        <message>
            <source>For other programs that annotate. Can be imported again.</source>
            <translation>حاشیہ لکھنے والے دوسرے پروگراموں کے لیے۔ دوبارہ درآمد ہو سکتا ہے۔</translation>
        </message>
        <message>
            <source>For Readwise and spreadsheets.</source>
            <translation>ریڈ وائز اور اسپریڈ شیٹ کے لیے۔</translation>
        </message>
        <message>
            <source>Flashcards. Importing again changes them and keeps what you have learnt.</source>
            <translation>فلیش کارڈ۔ دوبارہ درآمد سے وہ بدلتے ہیں اور جو آپ نے سیکھا وہ رہتا ہے۔</translation>
        </message>
        <message>
            <source>Flashcards as a text, to be looked at first.</source>
            <translation>فلیش کارڈ متن کی صورت میں، تاکہ پہلے دیکھے جا سکیں۔</translation>
        </message>
    </context>
    <context>
        <name>ExportFlow</name>
        <message>
            <source>This essay: {title}</source>
            <translation>یہ مضمون: {title}</translation>
        </message>
        <message>
            <source>What is selected in the list: {essays}</source>
            <translation>فہرست میں جو چنا ہے: {essays}</translation>
        </message>
        <message>
            <source>The notebook: {marks}</source>
            <translation>نوٹ بک: {marks}</translation>
        </message>
        <message>
            <source>What answers: {question}</source>
            <translation>جو اس کا جواب ہے: {question}</translation>
        </message>
        <message>
            <source>A topic</source>
            <translation>ایک موضوع</translation>
        </message>
        <message>
            <source>A dossier</source>
            <translation>ایک ڈوزیئر</translation>
        </message>
        <message>
            <source>The whole library</source>
            <translation>پورا کتب خانہ</translation>
        </message>
        <message>
            <source>There is nothing to export.</source>
            <translation>برآمد کرنے کو کچھ نہیں۔</translation>
        </message>
        <message>
            <source>Export into a folder</source>
            <translation>فولڈر میں برآمد</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>برآمد</translation>
        </message>
        <message>
            <source>Essays</source>
            <translation>مضامین</translation>
        </message>
        <message>
            <source>Highlights and notes</source>
            <translation>نمایاں عبارتیں اور نوٹ</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>روکیں</translation>
        </message>
        <message>
            <source>Exporting…</source>
            <translation>برآمد ہو رہا ہے…</translation>
        </message>
        <message>
            <source>Exported to {file}.</source>
            <translation>‏{file} میں برآمد ہو گیا۔</translation>
        </message>
        <message>
            <source>Left as they are, because they were changed by hand, and written anew beside them: {names}</source>
            <translation>جو ہاتھ سے بدلے گئے تھے وہ ویسے ہی چھوڑے گئے اور ان کے ساتھ نئے لکھے گئے: {names}</translation>
        </message>
    </context>
    <context>
        <name>ExtentGuide</name>
        <message>
            <source>It cannot be changed further at this end.</source>
            <translation>اس سرے پر یہ مزید نہیں بدل سکتی۔</translation>
        </message>
        <message>
            <source>Added: {words}</source>
            <translation>شامل ہوا: {words}</translation>
        </message>
        <message>
            <source>Left out: {words}</source>
            <translation>نکل گیا: {words}</translation>
        </message>
        <message>
            <source>The highlight is as it was.</source>
            <translation>نمایاں عبارت پہلے جیسی ہے۔</translation>
        </message>
    </context>
    <context>
        <name>FactField</name>
        <message>
            <source>As the page has it: {words}</source>
            <translation>جیسا صفحے پر ہے: {words}</translation>
        </message>
        <message>
            <source>As the page has it: nothing</source>
            <translation>جیسا صفحے پر ہے: کچھ نہیں</translation>
        </message>
        <message>
            <source>27 July 2025, 27/07/2025 or 2025-07-27</source>
            <translation>27 July 2025، 27/07/2025 یا 2025-07-27</translation>
        </message>
        <message>
            <source>“{typed}” is not a date. Write it like 27 July 2025 or 2025-07-27.</source>
            <translation>‏”{typed}“ تاریخ نہیں۔ اسے یوں لکھیں: 27 July 2025 یا 2025-07-27۔</translation>
        </message>
        <message>
            <source>“{typed}” may be {one} or {other}. Write it like {one} or {iso}.</source>
            <translation>‏”{typed}“ {one} بھی ہو سکتی ہے اور {other} بھی۔ اسے یوں لکھیں: {one} یا {iso}۔</translation>
        </message>
    </context>
    <context>
        <name>Fetch</name>
        <message numerus="yes">
            <source>{n} pages</source>
            <translation>
                <numerusform>{n} صفحہ</numerusform>
                <numerusform>{n} صفحات</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} pages were put into the queue.</source>
            <translation>
                <numerusform>{n} صفحہ قطار میں ڈالا گیا۔</numerusform>
                <numerusform>{n} صفحات قطار میں ڈالے گئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} pages left</source>
            <translation>
                <numerusform>{n} صفحہ باقی</numerusform>
                <numerusform>{n} صفحات باقی</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} to be tried later</source>
            <translation>
                <numerusform>{n} بعد میں آزمایا جائے گا</numerusform>
                <numerusform>{n} بعد میں آزمائے جائیں گے</numerusform>
            </translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>منتظر</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>جاری</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>رکا ہوا</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>ہو گیا</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>ناکام</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>انکار ہوا</translation>
        </message>
        <message>
            <source>One page</source>
            <translation>ایک صفحہ</translation>
        </message>
        <message>
            <source>List of pages</source>
            <translation>صفحات کی فہرست</translation>
        </message>
        <message>
            <source>Feed</source>
            <translation>فیڈ</translation>
        </message>
        <message>
            <source>Site map</source>
            <translation>سائٹ کا نقشہ</translation>
        </message>
        <message>
            <source>{said} Tried again from {when}.</source>
            <translation>‏{said} دوبارہ کوشش {when} سے۔</translation>
        </message>
        <message>
            <source>Not asked yet.</source>
            <translation>ابھی نہیں پوچھا گیا۔</translation>
        </message>
        <message>
            <source>{said} Asked {when}.</source>
            <translation>‏{said} پوچھا گیا: {when}۔</translation>
        </message>
        <message numerus="yes">
            <source>{n} pages wait to be fetched.</source>
            <translation>
                <numerusform>{n} صفحہ لائے جانے کا منتظر ہے۔</numerusform>
                <numerusform>{n} صفحات لائے جانے کے منتظر ہیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} new pages were queued.</source>
            <translation>
                <numerusform>{n} نیا صفحہ قطار میں ڈالا گیا۔</numerusform>
                <numerusform>{n} نئے صفحات قطار میں ڈالے گئے۔</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FetchDialog</name>
        <message>
            <source>Fetch from the web</source>
            <translation>ویب سے لائیں</translation>
        </message>
        <message>
            <source>F&amp;ind</source>
            <translation>&amp;ڈھونڈیں</translation>
        </message>
        <message>
            <source>&amp;Queue</source>
            <translation>&amp;قطار</translation>
        </message>
        <message>
            <source>Su&amp;bscriptions</source>
            <translation>&amp;سبسکرپشن</translation>
        </message>
    </context>
    <context>
        <name>FetchFlow</name>
        <message numerus="yes">
            <source>{n} pages of the list wait in the queue. Resume those you want fetched.</source>
            <translation>
                <numerusform>فہرست کا {n} صفحہ قطار میں منتظر ہے۔ اگر لانا ہو تو اسے جاری کریں۔</numerusform>
                <numerusform>فہرست کے {n} صفحات قطار میں منتظر ہیں۔ جو لانے ہوں انہیں جاری کریں۔</numerusform>
            </translation>
        </message>
        <message>
            <source>Subscribed to {title}. What stands there now counts as seen.</source>
            <translation>‏{title} کی سبسکرپشن ہو گئی۔ جو اب وہاں ہے وہ دیکھا ہوا شمار ہوگا۔</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>کیا ہوا</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>دکھائیں</translation>
        </message>
    </context>
    <context>
        <name>FiguresDialog</name>
        <message>
            <source>Reading figures</source>
            <translation>مطالعے کے اعداد</translation>
        </message>
        <message>
            <source>Minutes read</source>
            <translation>پڑھنے کے منٹ</translation>
        </message>
        <message>
            <source>Minutes read, by day of the year</source>
            <translation>سال کے ہر دن پڑھنے کے منٹ</translation>
        </message>
        <message>
            <source>Essays finished, by week</source>
            <translation>ہر ہفتے مکمل کیے گئے مضامین</translation>
        </message>
        <message>
            <source>Minutes read, by topic</source>
            <translation>موضوع کے لحاظ سے پڑھنے کے منٹ</translation>
        </message>
        <message>
            <source>No topic</source>
            <translation>کوئی موضوع نہیں</translation>
        </message>
        <message>
            <source>Minutes read, by site</source>
            <translation>سائٹ کے لحاظ سے پڑھنے کے منٹ</translation>
        </message>
        <message>
            <source>No site</source>
            <translation>کوئی سائٹ نہیں</translation>
        </message>
        <message>
            <source>&amp;Count the minutes I read</source>
            <translation>میرے پڑھنے کے منٹ &amp;گنیں</translation>
        </message>
        <message>
            <source>Time counts while an essay is before you, and two minutes at most without a sign of life.</source>
            <translation>وقت تب گنا جاتا ہے جب مضمون آپ کے سامنے ہو، اور کسی حرکت کے بغیر زیادہ سے زیادہ دو منٹ۔</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>بند کریں</translation>
        </message>
        <message>
            <source>Nothing was counted yet. Open an essay and read: the minutes, and the essays that you mark as finished, are drawn here.</source>
            <translation>ابھی کچھ نہیں گنا گیا۔ کوئی مضمون کھولیں اور پڑھیں: منٹ، اور وہ مضامین جنہیں آپ مکمل قرار دیں، یہاں دکھائے جائیں گے۔</translation>
        </message>
        <message>
            <source>The minutes you read are not counted. Tick the box below to have them drawn here.</source>
            <translation>آپ کے پڑھنے کے منٹ نہیں گنے جاتے۔ انہیں یہاں دیکھنے کے لیے نیچے کا خانہ نشان زد کریں۔</translation>
        </message>
        <message>
            <source>today</source>
            <translation>آج</translation>
        </message>
        <message>
            <source>this week</source>
            <translation>اس ہفتے</translation>
        </message>
        <message>
            <source>{days} on end</source>
            <translation>مسلسل {days}</translation>
        </message>
        <message>
            <source>with {minutes} or more; {longest} at the longest</source>
            <translation>{minutes} یا زیادہ کے ساتھ؛ سب سے طویل {longest}</translation>
        </message>
        <message>
            <source>&amp;Minutes</source>
            <translation>&amp;منٹ</translation>
        </message>
        <message>
            <source>Minutes read on each day of the last year</source>
            <translation>پچھلے سال کے ہر دن پڑھنے کے منٹ</translation>
        </message>
        <message>
            <source>&amp;Year</source>
            <translation>&amp;سال</translation>
        </message>
        <message>
            <source>Essays finished in each of the last 12 weeks</source>
            <translation>پچھلے 12 ہفتوں میں ہر ہفتے مکمل کیے گئے مضامین</translation>
        </message>
        <message>
            <source>&amp;Finished</source>
            <translation>م&amp;کمل</translation>
        </message>
        <message>
            <source>Looking through your topics…</source>
            <translation>آپ کے موضوعات دیکھے جا رہے ہیں…</translation>
        </message>
        <message>
            <source>In the last year. An essay in several topics counts to each.</source>
            <translation>پچھلے سال میں۔ جو مضمون کئی موضوعات میں ہو وہ ہر ایک میں گنا جاتا ہے۔</translation>
        </message>
        <message>
            <source>&amp;Topics</source>
            <translation>م&amp;وضوعات</translation>
        </message>
        <message>
            <source>In the last year</source>
            <translation>پچھلے سال میں</translation>
        </message>
        <message>
            <source>&amp;Sites</source>
            <translation>سا&amp;ئٹیں</translation>
        </message>
        <message>
            <source>T&amp;able</source>
            <translation>&amp;جدول</translation>
        </message>
        <message>
            <source>By &amp;day</source>
            <translation>&amp;دن کے لحاظ سے</translation>
        </message>
        <message>
            <source>By &amp;week</source>
            <translation>&amp;ہفتے کے لحاظ سے</translation>
        </message>
        <message>
            <source>Minutes read in the last 12 weeks</source>
            <translation>پچھلے 12 ہفتوں میں پڑھنے کے منٹ</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>To the filter</source>
            <translation>چھانٹنے کے خانے پر</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>صاف کریں</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>چھلنی ہٹائیں</translation>
        </message>
        <message>
            <source>Clear the filter (Escape)</source>
            <translation>چھلنی ہٹائیں (Escape)</translation>
        </message>
        <message>
            <source>Title, author, site or tag</source>
            <translation>عنوان، مصنف، سائٹ یا ٹیگ</translation>
        </message>
        <message>
            <source>Filter this list</source>
            <translation>یہ فہرست چھانیں</translation>
        </message>
        <message>
            <source>Narrows the essays listed, by title, author, site and tag; it does not search their texts</source>
            <translation>فہرست کو عنوان، مصنف، سائٹ اور ٹیگ سے محدود کرتا ہے؛ متن میں تلاش نہیں کرتا</translation>
        </message>
        <message>
            <source>List only…</source>
            <translation>صرف یہ دکھائیں…</translation>
        </message>
        <message>
            <source>{listed} of {held}</source>
            <translation>{held} میں سے {listed}</translation>
        </message>
        <message>
            <source>No longer only: {trait}</source>
            <translation>اب صرف یہ نہیں: {trait}</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find in this essay</source>
            <translation>متن میں ڈھونڈیں</translation>
        </message>
        <message>
            <source>Previous match (Shift+Enter)</source>
            <translation>پچھلا (Shift+Enter)</translation>
        </message>
        <message>
            <source>Next match (Enter)</source>
            <translation>اگلا (Enter)</translation>
        </message>
        <message>
            <source>Match case</source>
            <translation>چھوٹے بڑے حروف کا فرق</translation>
        </message>
        <message>
            <source>Whole words</source>
            <translation>پورے الفاظ</translation>
        </message>
        <message>
            <source>Whole words only</source>
            <translation>صرف پورے الفاظ</translation>
        </message>
        <message>
            <source>Close (Escape)</source>
            <translation>بند کریں (Escape)</translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>‏{number} از {total}</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>نہیں ملا</translation>
        </message>
    </context>
    <context>
        <name>FindingPage</name>
        <message>
            <source>Address of a page, a feed, a site map or a list of essays</source>
            <translation>صفحے، فیڈ، سائٹ کے نقشے یا مضامین کی فہرست کا پتا</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>پتا</translation>
        </message>
        <message>
            <source>&amp;Look</source>
            <translation>&amp;دیکھیں</translation>
        </message>
        <message>
            <source>Looking at the address</source>
            <translation>پتا دیکھا جا رہا ہے</translation>
        </message>
        <message>
            <source>Pages that were found</source>
            <translation>ملنے والے صفحات</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>&amp;سب چنیں</translation>
        </message>
        <message>
            <source>Select &amp;none</source>
            <translation>&amp;کوئی نہ چنیں</translation>
        </message>
        <message>
            <source>Only &amp;new</source>
            <translation>صرف &amp;نئے</translation>
        </message>
        <message>
            <source>Select the pages that are neither in the library nor in the queue</source>
            <translation>وہ صفحات چنیں جو نہ لائبریری میں ہیں نہ قطار میں</translation>
        </message>
        <message>
            <source>&amp;Subscribe</source>
            <translation>س&amp;بسکرائب کریں</translation>
        </message>
        <message>
            <source>Keep this address, to ask it later for what is new</source>
            <translation>یہ پتا رکھیں، تاکہ بعد میں نئی چیزیں پوچھی جا سکیں</translation>
        </message>
        <message>
            <source>Add to the &amp;queue</source>
            <translation>&amp;قطار میں ڈالیں</translation>
        </message>
        <message>
            <source>{kind}: {title} ({count})</source>
            <translation>{kind}: {title} ({count})</translation>
        </message>
        <message>
            <source>Looking what there is. Nothing is fetched for the library yet.</source>
            <translation>دیکھا جا رہا ہے کہ کیا موجود ہے۔ ابھی لائبریری کے لیے کچھ نہیں لایا جا رہا۔</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>روکیں</translation>
        </message>
        <message>
            <source>A feed, a site map or a list of essays is shown with ticks before anything of it is fetched.</source>
            <translation>فیڈ، سائٹ کا نقشہ یا مضامین کی فہرست پہلے خانوں کے ساتھ دکھائی جاتی ہے، پھر ہی اس سے کچھ لایا جاتا ہے۔</translation>
        </message>
        <message>
            <source>Add {n} to the &amp;queue</source>
            <translation>{n} &amp;قطار میں ڈالیں</translation>
        </message>
    </context>
    <context>
        <name>FootnoteCard</name>
        <message>
            <source>Close the footnote</source>
            <translation>فٹ نوٹ بند کریں</translation>
        </message>
        <message>
            <source>Go to the footnote</source>
            <translation>فٹ نوٹ پر جائیں</translation>
        </message>
        <message>
            <source>Go to where it stands in the essay (Enter)</source>
            <translation>مضمون میں اس کی جگہ پر جائیں (Enter)</translation>
        </message>
        <message>
            <source>Footnote {number}</source>
            <translation>فٹ نوٹ {number}</translation>
        </message>
    </context>
    <context>
        <name>FoundModel</name>
        <message>
            <source>Page</source>
            <translation>صفحہ</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>تاریخ</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>لائبریری</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>قطار میں</translation>
        </message>
        <message>
            <source>has it</source>
            <translation>موجود ہے</translation>
        </message>
    </context>
    <context>
        <name>Furnishing</name>
        <message>
            <source>This library can only be read: nothing you mark will be saved. Allow writing to its folder.</source>
            <translation>یہ لائبریری صرف پڑھی جا سکتی ہے: آپ کے نشانات محفوظ نہیں ہوں گے۔ اس کے فولڈر میں لکھنے کی اجازت دیں۔</translation>
        </message>
        <message>
            <source>Take out of the &amp;trash</source>
            <translation>&amp;ردی سے نکالیں</translation>
        </message>
        <message>
            <source>Move to the &amp;trash</source>
            <translation>&amp;ردی میں ڈالیں</translation>
        </message>
        <message>
            <source>Language of the window from the next start: {language}.</source>
            <translation>اگلی بار کھلنے پر ونڈو کی زبان: {language}۔</translation>
        </message>
        <message>
            <source>Open the window anew</source>
            <translation>ونڈو ابھی دوبارہ کھولیں</translation>
        </message>
    </context>
    <context>
        <name>GoingFlow</name>
        <message>
            <source>This is the last essay of the list.</source>
            <translation>یہ فہرست کا آخری مضمون ہے۔</translation>
        </message>
        <message>
            <source>This is the first essay of the list.</source>
            <translation>یہ فہرست کا پہلا مضمون ہے۔</translation>
        </message>
        <message>
            <source>This essay has no footnotes to which its text refers.</source>
            <translation>اس مضمون میں ایسا کوئی فٹ نوٹ نہیں جس کا متن حوالہ دے۔</translation>
        </message>
    </context>
    <context>
        <name>GroupFolding</name>
        <message>
            <source>&amp;Unfold</source>
            <translation>&amp;کھولیں</translation>
        </message>
        <message>
            <source>&amp;Fold</source>
            <translation>&amp;سمیٹیں</translation>
        </message>
        <message>
            <source>Fold &amp;all groups</source>
            <translation>&amp;تمام گروہ سمیٹیں</translation>
        </message>
        <message>
            <source>U&amp;nfold all groups</source>
            <translation>تمام &amp;گروہ کھولیں</translation>
        </message>
    </context>
    <context>
        <name>HeatStrip</name>
        <message>
            <source>Where the hits lie</source>
            <translation>نتائج کہاں ہیں</translation>
        </message>
        <message numerus="yes">
            <source>{n} hits. Click to go to one.</source>
            <translation>
                <numerusform>{n} نتیجہ۔ وہاں جانے کے لیے کلک کریں۔</numerusform>
                <numerusform>{n} نتائج۔ کسی پر جانے کے لیے کلک کریں۔</numerusform>
            </translation>
        </message>
        <message>
            <source>{number} of {total} hits is in hand</source>
            <translation>‏{total} میں سے نتیجہ {number} سامنے ہے</translation>
        </message>
        <message numerus="yes">
            <source>{n} hits here, of %1.</source>
            <translation>
                <numerusform>یہاں {n} نتیجہ، کل %1۔</numerusform>
                <numerusform>یہاں {n} نتائج، کل %1۔</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HitBar</name>
        <message>
            <source>Hits in this essay</source>
            <translation>اس مضمون میں نتائج</translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation>پچھلا نتیجہ</translation>
        </message>
        <message>
            <source>Next hit</source>
            <translation>اگلا نتیجہ</translation>
        </message>
        <message>
            <source>Take the marks away (Escape)</source>
            <translation>نشانات ہٹائیں (Escape)</translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>‏{number} از {total}</translation>
        </message>
        <message>
            <source>Hit {number} of {total} in this essay</source>
            <translation>اس مضمون میں نتیجہ {number} از {total}</translation>
        </message>
    </context>
    <context>
        <name>HitList</name>
        <message>
            <source>Search results</source>
            <translation>تلاش کے نتائج</translation>
        </message>
        <message numerus="yes">
            <source>{n} passages are shown.</source>
            <translation>
                <numerusform>واحد عبارت دکھائی گئی ہے۔</numerusform>
                <numerusform>{n} عبارتیں دکھائی گئی ہیں۔</numerusform>
            </translation>
        </message>
        <message>
            <source>The best passages are shown.</source>
            <translation>بہترین عبارتیں دکھائی گئی ہیں۔</translation>
        </message>
        <message>
            <source>unfolded</source>
            <translation>کھلا ہوا</translation>
        </message>
        <message>
            <source>folded</source>
            <translation>بند</translation>
        </message>
        <message>
            <source>{name}, some of the words</source>
            <translation>‏{name}، کچھ الفاظ</translation>
        </message>
        <message>
            <source>Show fewer</source>
            <translation>کم دکھائیں</translation>
        </message>
        <message numerus="yes">
            <source>{n} more are not listed</source>
            <translation>
                <numerusform>مزید {n} درج نہیں</numerusform>
                <numerusform>مزید {n} درج نہیں</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more in this essay</source>
            <translation>
                <numerusform>اس مضمون میں مزید {n}</numerusform>
                <numerusform>اس مضمون میں مزید {n}</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2. %3</source>
            <translation>‏%1: %2۔ %3</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message numerus="yes">
            <source>{n} essays added</source>
            <translation>
                <numerusform>{n} مضمون شامل ہوا</numerusform>
                <numerusform>{n} مضامین شامل ہوئے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} updated</source>
            <translation>
                <numerusform>{n} تازہ ہوا</numerusform>
                <numerusform>{n} تازہ ہوئے</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} already there</source>
            <translation>
                <numerusform>{n} پہلے سے موجود</numerusform>
                <numerusform>{n} پہلے سے موجود</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} failed</source>
            <translation>
                <numerusform>{n} ناکام</numerusform>
                <numerusform>{n} ناکام</numerusform>
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation>درآمد</translation>
        </message>
        <message>
            <source>Progress of the import</source>
            <translation>درآمد کی پیش رفت</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>منسوخ</translation>
        </message>
        <message>
            <source>What became of each file</source>
            <translation>ہر فائل کا کیا بنا</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>رپورٹ نقل کریں</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>بند کریں</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>درآمد جاری ہے</translation>
        </message>
        <message>
            <source>Looking for files to import</source>
            <translation>درآمد کے لیے فائلیں ڈھونڈی جا رہی ہیں</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>‏{total} میں سے {done}</translation>
        </message>
        <message>
            <source>{rate} a second</source>
            <translation>‏{rate} فی سیکنڈ</translation>
        </message>
        <message>
            <source>The import was stopped.</source>
            <translation>درآمد روک دی گئی۔</translation>
        </message>
        <message>
            <source>Importing: {done}</source>
            <translation>درآمد جاری: {done}</translation>
        </message>
        <message>
            <source>Cancelled; nothing was imported.</source>
            <translation>منسوخ ہوا؛ کچھ درآمد نہیں ہوا۔</translation>
        </message>
        <message>
            <source>Nothing to import was found.</source>
            <translation>درآمد کے لیے کچھ نہیں ملا۔</translation>
        </message>
        <message>
            <source>{told}.</source>
            <translation>{told}۔</translation>
        </message>
        <message>
            <source>, </source>
            <translation>، </translation>
        </message>
        <message>
            <source>Cancelled: {said}</source>
            <translation>منسوخ ہوا: {said}</translation>
        </message>
        <message numerus="yes">
            <source>{n} files were left out.</source>
            <translation>
                <numerusform>{n} فائل چھوڑ دی گئی۔</numerusform>
                <numerusform>{n} فائلیں چھوڑ دی گئیں۔</numerusform>
            </translation>
        </message>
        <message>
            <source>Finishing the file at hand, then stopping</source>
            <translation>موجودہ فائل پوری کر کے رکا جائے گا</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>ناکام</translation>
        </message>
        <message>
            <source>It could not be imported.</source>
            <translation>یہ درآمد نہ ہو سکی۔</translation>
        </message>
        <message>
            <source>Please look at</source>
            <translation>براہِ کرم دیکھ لیں</translation>
        </message>
        <message>
            <source>They came in all the same. Look at each pair and say whether it is one essay or two.</source>
            <translation>یہ پھر بھی شامل ہو گئے۔ ہر جوڑا دیکھیں اور بتائیں کہ یہ ایک مضمون ہے یا دو۔</translation>
        </message>
        <message numerus="yes">
            <source>{n} essays are perhaps the same as others</source>
            <translation>
                <numerusform>{n} مضمون شاید دوسروں جیسا ہے</numerusform>
                <numerusform>{n} مضامین شاید دوسروں جیسے ہیں</numerusform>
            </translation>
        </message>
        <message>
            <source>Added</source>
            <translation>شامل کیا گیا</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>تازہ کیا گیا</translation>
        </message>
        <message>
            <source>Already there</source>
            <translation>پہلے سے موجود</translation>
        </message>
        <message>
            <source>Saved web pages (.html), text files (.txt) and Markdown files (.md) can be imported.</source>
            <translation>محفوظ ویب صفحات (.html)، متن کی فائلیں (.txt) اور Markdown فائلیں (.md) درآمد ہو سکتی ہیں۔</translation>
        </message>
    </context>
    <context>
        <name>ImportFlow</name>
        <message>
            <source>Import essays</source>
            <translation>مضامین درآمد کریں</translation>
        </message>
        <message>
            <source>Pages, texts, documents and books (*.html *.htm *.xhtml *.mhtml *.mht *.txt *.text *.md *.markdown *.pdf *.docx *.epub *.zip);;All files (*)</source>
            <translation>صفحات، متن، دستاویزات اور کتابیں (*.html *.htm *.xhtml *.mhtml *.mht *.txt *.text *.md *.markdown *.pdf *.docx *.epub *.zip);;تمام فائلیں (*)</translation>
        </message>
        <message>
            <source>Import a folder of saved pages</source>
            <translation>محفوظ صفحات کا فولڈر درآمد کریں</translation>
        </message>
    </context>
    <context>
        <name>IndexKeeper</name>
        <message>
            <source>The search index is being started again.</source>
            <translation>تلاش کا اشاریہ دوبارہ شروع کیا جا رہا ہے۔</translation>
        </message>
        <message>
            <source>Indexing {done} of {all}</source>
            <translation>اشاریہ بندی: {all} میں سے {done}</translation>
        </message>
    </context>
    <context>
        <name>KeyMap</name>
        <message>
            <source>In the keys, “{name}” is no action; the line is left alone.</source>
            <translation>کلیدوں میں ”{name}“ کوئی عمل نہیں؛ اس سطر کو جوں کا توں رہنے دیا گیا۔</translation>
        </message>
        <message>
            <source>In the keys, “{name}” has no list of keys, so its usual ones are used.</source>
            <translation>کلیدوں میں ”{name}“ کے ساتھ کلیدوں کی فہرست نہیں، اس لیے اس کی معمول کی کلیدیں برتی جائیں گی۔</translation>
        </message>
        <message>
            <source>The keys of “{name}” cannot be used: {trouble}</source>
            <translation>”{name}“ کی کلیدیں نہیں برتی جا سکتیں: {trouble}</translation>
        </message>
        <message>
            <source>{keys} stands in the keys for “{one}” and for “{other}”; the first has it.</source>
            <translation>‏{keys} کلیدوں میں ”{one}“ اور ”{other}“ دونوں کے لیے ہے؛ یہ پہلے کی رہے گی۔</translation>
        </message>
        <message>
            <source>{keys} belongs to a part of the window that handles it itself.</source>
            <translation>‏{keys} ونڈو کے ایک حصے کی ہے جو اسے خود برتتا ہے۔</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>The keys in {file} cannot be read ({why}), so the usual ones are used.</source>
            <translation>‏{file} کی کلیدیں پڑھی نہیں جا سکتیں ({why})، اس لیے معمول کی کلیدیں برتی جائیں گی۔</translation>
        </message>
        <message>
            <source>“{keys}” names no keys.</source>
            <translation>”{keys}“ کسی کلید کا نام نہیں۔</translation>
        </message>
        <message>
            <source>{keys} belongs to every box for text, or to the system.</source>
            <translation>‏{keys} متن کے ہر خانے کی، یا نظام کی ہے۔</translation>
        </message>
        <message>
            <source>{keys} opens a menu. Hold Ctrl as well.</source>
            <translation>‏{keys} ایک مینو کھولتی ہے۔ ساتھ Ctrl بھی دبائیں۔</translation>
        </message>
        <message>
            <source>{keys} alone would be taken from what one types. Hold Ctrl or Alt as well.</source>
            <translation>اکیلی {keys} لکھنے میں کام آتی ہے۔ ساتھ Ctrl یا Alt بھی دبائیں۔</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Keys</source>
            <translation>کلیدیں</translation>
        </message>
        <message>
            <source>Search actions and keys</source>
            <translation>عمل اور کلیدیں تلاش کریں</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>عمل</translation>
        </message>
        <message>
            <source>Press the keys wanted</source>
            <translation>مطلوبہ کلیدیں دبائیں</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>نئی کلیدیں</translation>
        </message>
        <message>
            <source>&amp;Use these</source>
            <translation>یہ &amp;استعمال کریں</translation>
        </message>
        <message>
            <source>Use &amp;also</source>
            <translation>یہ &amp;بھی استعمال کریں</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>&amp;ہٹائیں</translation>
        </message>
        <message>
            <source>&amp;Reset</source>
            <translation>&amp;بحال کریں</translation>
        </message>
        <message>
            <source>Reset a&amp;ll</source>
            <translation>&amp;سب بحال کریں</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>بند کریں</translation>
        </message>
        <message>
            <source>{keys} in place</source>
            <translation>‏{keys} اپنی جگہ</translation>
        </message>
        <message>
            <source>no keys</source>
            <translation>کوئی کلید نہیں</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>بدلی ہوئی</translation>
        </message>
        <message>
            <source>&amp;Take over</source>
            <translation>&amp;لے لیں</translation>
        </message>
        <message>
            <source>{deed} has these keys already.</source>
            <translation>‏{deed} کی یہی کلیدیں ہیں۔</translation>
        </message>
        <message>
            <source>{keys} belongs to “{deed}” and would be taken from it.</source>
            <translation>‏{keys} ”{deed}“ کی ہے اور اس سے لے لی جائے گی۔</translation>
        </message>
        <message>
            <source>{keys} is free.</source>
            <translation>‏{keys} خالی ہے۔</translation>
        </message>
        <message>
            <source>{deed}: {keys}</source>
            <translation>{deed}: {keys}</translation>
        </message>
        <message>
            <source>Reset the keys</source>
            <translation>کلیدیں بحال کریں</translation>
        </message>
        <message>
            <source>The usual keys of “{deed}” belong to “{others}” now.</source>
            <translation>”{deed}“ کی معمول کی کلیدیں اب ”{others}“ کی ہیں۔</translation>
        </message>
        <message>
            <source>&amp;Take them over</source>
            <translation>انہیں &amp;لے لیں</translation>
        </message>
    </context>
    <context>
        <name>KindsDialog</name>
        <message>
            <source>Kinds of highlights</source>
            <translation>نمایاں عبارتوں کی اقسام</translation>
        </message>
        <message>
            <source>&amp;Up</source>
            <translation>ا&amp;وپر</translation>
        </message>
        <message>
            <source>&amp;Down</source>
            <translation>&amp;نیچے</translation>
        </message>
        <message>
            <source>&amp;Hide</source>
            <translation>چ&amp;ھپائیں</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;ہٹائیں</translation>
        </message>
        <message>
            <source>Name of a new kind</source>
            <translation>نئی قسم کا نام</translation>
        </message>
        <message>
            <source>&amp;Add</source>
            <translation>شامل &amp;کریں</translation>
        </message>
        <message>
            <source>The first nine that are offered have the keys 1 to 9. The list of keys gives any of them others.</source>
            <translation>پہلی نو پیش کردہ اقسام کی کلیدیں 1 تا 9 ہیں۔ کلیدوں کی فہرست میں کسی کو بھی دوسری دی جا سکتی ہیں۔</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;نام</translation>
        </message>
        <message>
            <source>&amp;Colour</source>
            <translation>&amp;رنگ</translation>
        </message>
        <message>
            <source>&amp;Icon</source>
            <translation>&amp;علامت</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>بند کریں</translation>
        </message>
        <message>
            <source>key {digit}</source>
            <translation>کلید {digit}</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>پوشیدہ</translation>
        </message>
        <message>
            <source>S&amp;how</source>
            <translation>د&amp;کھائیں</translation>
        </message>
        <message>
            <source>It comes with the program: hide it instead</source>
            <translation>یہ پروگرام کے ساتھ آتی ہے: اسے چھپا دیں</translation>
        </message>
        <message numerus="yes">
            <source>Make its {n} highlights:</source>
            <translation>
                <numerusform>اس کی {n} نمایاں عبارت کو یہ بنائیں:</numerusform>
                <numerusform>اس کی {n} نمایاں عبارتوں کو یہ بنائیں:</numerusform>
            </translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>نیلا</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>نیلگوں سبز</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>کہربائی</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>سبز</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>سرخ</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>بنفشی</translation>
        </message>
        <message>
            <source>Cyan</source>
            <translation>فیروزی</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>گلابی</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>نارنجی</translation>
        </message>
        <message>
            <source>Indigo</source>
            <translation>گہرا نیلا</translation>
        </message>
        <message>
            <source>Olive</source>
            <translation>زیتونی</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>سرمئی</translation>
        </message>
        <message>
            <source>Tick</source>
            <translation>درست کا نشان</translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>چارٹ</translation>
        </message>
        <message>
            <source>Quotation marks</source>
            <translation>واوین</translation>
        </message>
        <message>
            <source>Thumb up</source>
            <translation>اوپر انگوٹھا</translation>
        </message>
        <message>
            <source>Thumb down</source>
            <translation>نیچے انگوٹھا</translation>
        </message>
        <message>
            <source>Light bulb</source>
            <translation>بلب</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>کتاب</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>حروف</translation>
        </message>
        <message>
            <source>Scales</source>
            <translation>ترازو</translation>
        </message>
        <message>
            <source>Globe</source>
            <translation>گلوب</translation>
        </message>
        <message>
            <source>Public building</source>
            <translation>سرکاری عمارت</translation>
        </message>
        <message>
            <source>People</source>
            <translation>لوگ</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>کیلنڈر</translation>
        </message>
        <message>
            <source>Flag</source>
            <translation>جھنڈا</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>ستارہ</translation>
        </message>
        <message>
            <source>Heart</source>
            <translation>دل</translation>
        </message>
        <message>
            <source>Warning sign</source>
            <translation>انتباہ کا نشان</translation>
        </message>
        <message>
            <source>Question mark</source>
            <translation>سوالیہ نشان</translation>
        </message>
        <message>
            <source>Lightning</source>
            <translation>بجلی</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>چابی</translation>
        </message>
        <message>
            <source>Pin on a map</source>
            <translation>نقشے کی پن</translation>
        </message>
        <message>
            <source>Leaf</source>
            <translation>پتا</translation>
        </message>
        <message>
            <source>Graduation cap</source>
            <translation>ڈگری کی ٹوپی</translation>
        </message>
        <message>
            <source>Newspaper</source>
            <translation>اخبار</translation>
        </message>
        <message>
            <source>Link of a chain</source>
            <translation>زنجیر کی کڑی</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>ہدف</translation>
        </message>
        <message>
            <source>Piece of a puzzle</source>
            <translation>پہیلی کا ٹکڑا</translation>
        </message>
        <message>
            <source>Megaphone</source>
            <translation>بھونپو</translation>
        </message>
        <message>
            <source>Handshake</source>
            <translation>مصافحہ</translation>
        </message>
        <message>
            <source>Shield</source>
            <translation>ڈھال</translation>
        </message>
        <message>
            <source>Highlighter</source>
            <translation>نشان لگانے والا قلم</translation>
        </message>
    </context>
    <context>
        <name>KindsFlow</name>
        <message>
            <source>The kind “{name}” was removed.</source>
            <translation>قسم ”{name}“ ہٹا دی گئی۔</translation>
        </message>
        <message numerus="yes">
            <source>{n} highlights have another kind now.</source>
            <translation>
                <numerusform>{n} نمایاں عبارت کی قسم اب دوسری ہے۔</numerusform>
                <numerusform>{n} نمایاں عبارتوں کی قسم اب دوسری ہے۔</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>واپس لیں</translation>
        </message>
    </context>
    <context>
        <name>Lane</name>
        <message>
            <source>A part of the program stopped and is being started again.</source>
            <translation>پروگرام کا ایک حصہ رک گیا تھا اور دوبارہ شروع کیا جا رہا ہے۔</translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message>
            <source>All essays</source>
            <translation>تمام مضامین</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>ردی</translation>
        </message>
        <message>
            <source>Searches</source>
            <translation>تلاشیں</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>ٹیگ</translation>
        </message>
        <message>
            <source>Authors</source>
            <translation>مصنفین</translation>
        </message>
        <message>
            <source>Sites</source>
            <translation>سائٹیں</translation>
        </message>
        <message numerus="yes">
            <source>All {n} authors…</source>
            <translation>
                <numerusform>{n} مصنف…</numerusform>
                <numerusform>تمام {n} مصنفین…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All {n} sites…</source>
            <translation>
                <numerusform>{n} سائٹ…</numerusform>
                <numerusform>تمام {n} سائٹیں…</numerusform>
            </translation>
        </message>
        <message>
            <source>Fewer tags</source>
            <translation>کم ٹیگ</translation>
        </message>
        <message numerus="yes">
            <source>{n} more tags</source>
            <translation>
                <numerusform>مزید {n} ٹیگ</numerusform>
                <numerusform>مزید {n} ٹیگ</numerusform>
            </translation>
        </message>
        <message>
            <source>level {n}</source>
            <translation>سطح {n}</translation>
        </message>
        <message>
            <source>folded</source>
            <translation>بند</translation>
        </message>
        <message>
            <source>unfolded</source>
            <translation>کھلا ہوا</translation>
        </message>
        <message numerus="yes">
            <source>{name}, {n} results</source>
            <translation>
                <numerusform>‏{name}، {n} نتیجہ</numerusform>
                <numerusform>‏{name}، {n} نتائج</numerusform>
            </translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>موضوعات</translation>
        </message>
        <message>
            <source>Choose subjects…</source>
            <translation>اختیاری مضامین چنیں…</translation>
        </message>
    </context>
    <context>
        <name>LibraryFlow</name>
        <message>
            <source>This essay is in the trash.</source>
            <translation>یہ مضمون ردی میں ہے۔</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>بحال کریں</translation>
        </message>
        <message numerus="yes">
            <source>{n} essays moved to: {shelf}.</source>
            <translation>
                <numerusform>{n} مضمون اس شیلف پر ڈالا گیا: {shelf}۔</numerusform>
                <numerusform>{n} مضامین اس شیلف پر ڈالے گئے: {shelf}۔</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>واپس لیں</translation>
        </message>
        <message>
            <source>Tagged “{tag}” already.</source>
            <translation>ٹیگ ”{tag}“ پہلے سے لگا ہے۔</translation>
        </message>
        <message numerus="yes">
            <source>{n} essays tagged “{tag}”.</source>
            <translation>
                <numerusform>{n} مضمون پر ٹیگ ”{tag}“ لگا۔</numerusform>
                <numerusform>{n} مضامین پر ٹیگ ”{tag}“ لگا۔</numerusform>
            </translation>
        </message>
        <message>
            <source>Moved to the trash.</source>
            <translation>ردی میں ڈال دیا گیا۔</translation>
        </message>
        <message>
            <source>%1 essays moved to the trash.</source>
            <translation>‏%1 مضامین ردی میں ڈالے گئے۔</translation>
        </message>
        <message>
            <source>Nothing was to be changed.</source>
            <translation>بدلنے کو کچھ نہ تھا۔</translation>
        </message>
        <message numerus="yes">
            <source>{n} essays were changed.</source>
            <translation>
                <numerusform>{n} مضمون بدلا گیا۔</numerusform>
                <numerusform>{n} مضامین بدلے گئے۔</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryPane</name>
        <message>
            <source>Sidebar</source>
            <translation>سائیڈ بار</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>لائبریری</translation>
        </message>
        <message>
            <source>Notebook and trash</source>
            <translation>بیاض اور ردی</translation>
        </message>
    </context>
    <context>
        <name>LinkFlow</name>
        <message>
            <source>This is no link to an essay of CSS Reader.</source>
            <translation>یہ سی ایس ایس ریڈر کے کسی مضمون کا ربط نہیں۔</translation>
        </message>
        <message>
            <source>The link was copied.</source>
            <translation>ربط نقل ہو گیا۔</translation>
        </message>
    </context>
    <context>
        <name>ListFlow</name>
        <message>
            <source>These are the answers to a search. The filter narrows the list of essays: clear the search first.</source>
            <translation>یہ تلاش کے جواب ہیں۔ چھلنی مضامین کی فہرست کے لیے ہے: پہلے تلاش صاف کریں۔</translation>
        </message>
    </context>
    <context>
        <name>ListHeader</name>
        <message>
            <source>Filter this list (/)</source>
            <translation>یہ فہرست چھانیں (/)</translation>
        </message>
        <message>
            <source>Filter this list</source>
            <translation>یہ فہرست چھانیں</translation>
        </message>
        <message>
            <source>In reverse</source>
            <translation>الٹی ترتیب</translation>
        </message>
        <message>
            <source>Group by</source>
            <translation>گروہ بندی</translation>
        </message>
        <message>
            <source>Fold all groups</source>
            <translation>تمام گروہ سمیٹیں</translation>
        </message>
        <message>
            <source>Unfold all groups</source>
            <translation>تمام گروہ کھولیں</translation>
        </message>
        <message>
            <source>Order: %1</source>
            <translation>ترتیب: %1</translation>
        </message>
        <message>
            <source>grouped by: %1</source>
            <translation>گروہ بندی: %1</translation>
        </message>
        <message>
            <source>No longer save this search</source>
            <translation>یہ تلاش محفوظ نہ رکھیں</translation>
        </message>
        <message>
            <source>Save this search in the sidebar</source>
            <translation>یہ تلاش سائیڈ بار میں محفوظ کریں</translation>
        </message>
    </context>
    <context>
        <name>ManyDetailsDialog</name>
        <message numerus="yes">
            <source>Details of {n} essays</source>
            <translation>
                <numerusform>{n} مضمون کی تفصیلات</numerusform>
                <numerusform>{n} مضامین کی تفصیلات</numerusform>
            </translation>
        </message>
        <message>
            <source>As it is in each</source>
            <translation>جیسا ہر ایک میں ہے</translation>
        </message>
        <message>
            <source>Various</source>
            <translation>مختلف</translation>
        </message>
        <message>
            <source>Tags that each is to have</source>
            <translation>ٹیگ جو ہر ایک پر ہوں</translation>
        </message>
        <message>
            <source>Tags that none is to have</source>
            <translation>ٹیگ جو کسی پر نہ ہوں</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>محفوظ کریں</translation>
        </message>
        <message>
            <source>&amp;Author</source>
            <translation>&amp;مصنف</translation>
        </message>
        <message>
            <source>&amp;Published</source>
            <translation>&amp;اشاعت</translation>
        </message>
        <message>
            <source>S&amp;ite</source>
            <translation>&amp;سائٹ</translation>
        </message>
        <message>
            <source>Se&amp;ction</source>
            <translation>ش&amp;عبہ</translation>
        </message>
        <message>
            <source>Add ta&amp;gs</source>
            <translation>&amp;ٹیگ لگائیں</translation>
        </message>
        <message>
            <source>&amp;Remove tags</source>
            <translation>ٹیگ &amp;ہٹائیں</translation>
        </message>
        <message>
            <source>What you leave alone stays as it is in each of them.</source>
            <translation>جسے آپ نہ چھیڑیں وہ ہر ایک میں ویسا ہی رہتا ہے۔</translation>
        </message>
    </context>
    <context>
        <name>MarginPane</name>
        <message>
            <source>Margin</source>
            <translation>حاشیہ</translation>
        </message>
        <message>
            <source>Views of the margin</source>
            <translation>حاشیے کے منظر</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>نشانات</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>خاکہ</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>تفصیلات</translation>
        </message>
        <message>
            <source>Related</source>
            <translation>متعلقہ</translation>
        </message>
    </context>
    <context>
        <name>MarkingBar</name>
        <message>
            <source>Mark the selected words</source>
            <translation>منتخب الفاظ پر نشان لگائیں</translation>
        </message>
        <message>
            <source>Note (N)</source>
            <translation>نوٹ (N)</translation>
        </message>
        <message>
            <source>Highlight with a note</source>
            <translation>نوٹ کے ساتھ نمایاں کریں</translation>
        </message>
        <message>
            <source>Copy (Ctrl+C)</source>
            <translation>نقل (Ctrl+C)</translation>
        </message>
        <message>
            <source>Copy the selected words</source>
            <translation>منتخب الفاظ نقل کریں</translation>
        </message>
        <message>
            <source>Highlight as {category}</source>
            <translation>نمایاں کریں: {category}</translation>
        </message>
    </context>
    <context>
        <name>MarkingFlow</name>
        <message>
            <source>Select words in the essay first, then highlight them.</source>
            <translation>پہلے مضمون میں الفاظ منتخب کریں، پھر انہیں نمایاں کریں۔</translation>
        </message>
        <message>
            <source>There is no picture in view.</source>
            <translation>سامنے کوئی تصویر نہیں۔</translation>
        </message>
        <message>
            <source>There is a bookmark at this place already.</source>
            <translation>اس جگہ پہلے سے بک مارک ہے۔</translation>
        </message>
        <message>
            <source>Removed.</source>
            <translation>ہٹا دیا گیا۔</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>واپس لیں</translation>
        </message>
    </context>
    <context>
        <name>MarkingGuide</name>
        <message>
            <source>{n} of {count} marks here.</source>
            <translation>یہاں {count} میں سے نشان {n}۔</translation>
        </message>
        <message>
            <source>No more marks.</source>
            <translation>اور کوئی نشان نہیں۔</translation>
        </message>
    </context>
    <context>
        <name>MarksView</name>
        <message>
            <source>Select words in the essay and press 1 to 8 to highlight them.</source>
            <translation>مضمون میں الفاظ منتخب کریں اور نمایاں کرنے کے لیے 1 سے 8 تک دبائیں۔</translation>
        </message>
        <message>
            <source>The marks of the essay you open stand here.</source>
            <translation>جو مضمون آپ کھولیں گے، اس کے نشانات یہاں ہوں گے۔</translation>
        </message>
    </context>
    <context>
        <name>Material</name>
        <message>
            <source>Passages that argue</source>
            <translation>دلیل دینے والی عبارتیں</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>اعداد و شمار</translation>
        </message>
        <message>
            <source>Quotations</source>
            <translation>اقتباسات</translation>
        </message>
        <message>
            <source>Your highlights and notes</source>
            <translation>آپ کی نمایاں عبارتیں اور نوٹ</translation>
        </message>
        <message>
            <source>Essays</source>
            <translation>مضامین</translation>
        </message>
        <message>
            <source>In the dossier</source>
            <translation>ڈوزیئر میں</translation>
        </message>
        <message numerus="yes">
            <source>{n} passages found</source>
            <translation>
                <numerusform>{n} عبارت ملی</numerusform>
                <numerusform>{n} عبارتیں ملیں</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MaterialFlow</name>
        <message>
            <source>Gather material first, and choose a passage of it.</source>
            <translation>پہلے مواد جمع کریں، اور اس کی کوئی عبارت چنیں۔</translation>
        </message>
        <message>
            <source>Put into the dossier “{name}”.</source>
            <translation>ڈوزیئر ”{name}“ میں رکھا گیا۔</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>واپس لیں</translation>
        </message>
        <message>
            <source>The dossier “{name}” was changed back.</source>
            <translation>ڈوزیئر ”{name}“ پہلے جیسا کر دیا گیا۔</translation>
        </message>
    </context>
    <context>
        <name>MaterialPane</name>
        <message>
            <source>Material for a question</source>
            <translation>سوال کے لیے مواد</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>سوال</translation>
        </message>
        <message>
            <source>Paste a question of a past paper, or a sentence you want to argue</source>
            <translation>پچھلے پرچے کا کوئی سوال یا وہ جملہ چسپاں کریں جس پر دلیل دینی ہے</translation>
        </message>
        <message>
            <source>&amp;Gather</source>
            <translation>&amp;جمع کریں</translation>
        </message>
        <message>
            <source>Show the dossier</source>
            <translation>ڈوزیئر دکھائیں</translation>
        </message>
        <message>
            <source>Dossier that things go into</source>
            <translation>ڈوزیئر جس میں چیزیں جاتی ہیں</translation>
        </message>
        <message>
            <source>Choose a dossier, or type a name for a new one</source>
            <translation>ڈوزیئر چنیں، یا نئے کا نام لکھیں</translation>
        </message>
        <message>
            <source>Material</source>
            <translation>مواد</translation>
        </message>
        <message>
            <source>Enter opens a passage, D puts it into the dossier</source>
            <translation>انٹر عبارت کھولتا ہے، D اسے ڈوزیئر میں رکھتا ہے</translation>
        </message>
        <message>
            <source>Gather material</source>
            <translation>مواد جمع کریں</translation>
        </message>
        <message>
            <source>&amp;Into</source>
            <translation>&amp;کس میں</translation>
        </message>
        <message>
            <source>Question in, material out</source>
            <translation>سوال دیں، مواد پائیں</translation>
        </message>
        <message>
            <source>Your library answers with arguments, figures, quotations, your own marks and essays.</source>
            <translation>آپ کی لائبریری دلائل، اعداد و شمار، اقتباسات، آپ کے اپنے نشانات اور مضامین سے جواب دیتی ہے۔</translation>
        </message>
        <message>
            <source>Gathering…</source>
            <translation>جمع ہو رہا ہے…</translation>
        </message>
        <message>
            <source>Nothing can be gathered now</source>
            <translation>ابھی کچھ جمع نہیں ہو سکتا</translation>
        </message>
        <message>
            <source>Put it in other words, or bring in essays on it.</source>
            <translation>اسے دوسرے الفاظ میں لکھیں، یا اس پر مضامین شامل کریں۔</translation>
        </message>
        <message>
            <source>The question holds no word that says what it is about.</source>
            <translation>سوال میں ایسا کوئی لفظ نہیں جو بتائے کہ یہ کس بارے میں ہے۔</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>کچھ نہیں ملا</translation>
        </message>
        <message>
            <source>By {words}. Enter opens, D puts into the dossier.</source>
            <translation>‏{words} سے۔ انٹر کھولتا ہے، D ڈوزیئر میں رکھتا ہے۔</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;کھولیں</translation>
        </message>
        <message>
            <source>&amp;Put into the dossier “{name}”	D</source>
            <translation>ڈوزیئر ”{name}“ میں &amp;رکھیں	D</translation>
        </message>
    </context>
    <context>
        <name>NamesDialog</name>
        <message>
            <source>Authors</source>
            <translation>مصنفین</translation>
        </message>
        <message>
            <source>Sites</source>
            <translation>سائٹیں</translation>
        </message>
        <message>
            <source>Search names</source>
            <translation>نام تلاش کریں</translation>
        </message>
        <message>
            <source>Select &amp;both</source>
            <translation>&amp;دونوں چنیں</translation>
        </message>
        <message>
            <source>&amp;Another</source>
            <translation>&amp;کوئی اور</translation>
        </message>
        <message>
            <source>&amp;Show the essays</source>
            <translation>مضامین &amp;دکھائیں</translation>
        </message>
        <message>
            <source>&amp;Merge…</source>
            <translation>&amp;ملائیں…</translation>
        </message>
        <message>
            <source>&amp;Take apart</source>
            <translation>&amp;الگ کریں</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>بند کریں</translation>
        </message>
        <message>
            <source>also {names}</source>
            <translation>نیز {names}</translation>
        </message>
        <message>
            <source>Perhaps one author: {one} and {other}</source>
            <translation>شاید ایک ہی مصنف: {one} اور {other}</translation>
        </message>
        <message>
            <source>Merge authors</source>
            <translation>مصنفین کو ملائیں</translation>
        </message>
        <message>
            <source>The name by which the author is shown:</source>
            <translation>نام جس سے مصنف دکھایا جائے:</translation>
        </message>
    </context>
    <context>
        <name>NamesFlow</name>
        <message>
            <source>They are shown as “{name}”.</source>
            <translation>یہ ”{name}“ کے نام سے دکھائے جاتے ہیں۔</translation>
        </message>
        <message>
            <source>The spellings are authors of their own again.</source>
            <translation>یہ املا پھر سے الگ الگ مصنف ہیں۔</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>واپس لیں</translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <source>Note on a mark</source>
            <translation>نشان پر نوٹ</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>نوٹ</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>نوٹ لکھیں</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>محفوظ کریں</translation>
        </message>
        <message>
            <source>Save (Ctrl+Enter)</source>
            <translation>محفوظ کریں (Ctrl+Enter)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>منسوخ</translation>
        </message>
        <message>
            <source>Leave the note as it was (Escape)</source>
            <translation>نوٹ کو جیسا تھا ویسا چھوڑیں (Escape)</translation>
        </message>
        <message>
            <source>This is an unsaved draft.</source>
            <translation>یہ مسودہ ابھی محفوظ نہیں ہوا۔</translation>
        </message>
        <message>
            <source>This mark was removed. Undo brings it back; what you have written stays here.</source>
            <translation>یہ نشان ہٹا دیا گیا۔ ’واپس لیں‘ اسے لوٹا دیتا ہے؛ جو آپ نے لکھا وہ یہیں رہتا ہے۔</translation>
        </message>
    </context>
    <context>
        <name>Notebook</name>
        <message>
            <source>Notebook</source>
            <translation>بیاض</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>نئے پہلے</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>پرانے پہلے</translation>
        </message>
        <message>
            <source>Changed last</source>
            <translation>حال ہی میں بدلے ہوئے</translation>
        </message>
        <message>
            <source>By essay and place</source>
            <translation>مضمون اور مقام کے لحاظ سے</translation>
        </message>
        <message>
            <source>By kind</source>
            <translation>قسم کے لحاظ سے</translation>
        </message>
        <message>
            <source>No groups</source>
            <translation>گروہوں کے بغیر</translation>
        </message>
        <message>
            <source>Essay</source>
            <translation>مضمون</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>دن</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>ہفتہ</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>مہینہ</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>قسم</translation>
        </message>
        <message>
            <source>State</source>
            <translation>حالت</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>ٹیگ</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>موضوع</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>مصنف</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>سائٹ</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>نشان لگنے کا وقت</translation>
        </message>
        <message>
            <source>With a note</source>
            <translation>نوٹ کے ساتھ</translation>
        </message>
        <message>
            <source>Without a note</source>
            <translation>نوٹ کے بغیر</translation>
        </message>
        <message>
            <source>May be out of date</source>
            <translation>شاید پرانا ہو چکا</translation>
        </message>
        <message>
            <source>In its place</source>
            <translation>اپنی جگہ پر</translation>
        </message>
        <message>
            <source>Moved with its text</source>
            <translation>متن کے ساتھ منتقل</translation>
        </message>
        <message>
            <source>Place uncertain</source>
            <translation>جگہ غیر یقینی</translation>
        </message>
        <message>
            <source>Not in the text any more</source>
            <translation>اب متن میں نہیں</translation>
        </message>
        <message>
            <source>Essay in the trash</source>
            <translation>مضمون ردی میں</translation>
        </message>
        <message numerus="yes">
            <source>Last {n} days</source>
            <translation>
                <numerusform>پچھلا {n} دن</numerusform>
                <numerusform>پچھلے {n} دن</numerusform>
            </translation>
        </message>
        <message>
            <source>Without a tag</source>
            <translation>ٹیگ کے بغیر</translation>
        </message>
        <message>
            <source>No author</source>
            <translation>مصنف نامعلوم</translation>
        </message>
        <message>
            <source>No site</source>
            <translation>سائٹ نامعلوم</translation>
        </message>
        <message>
            <source>In no topic</source>
            <translation>کسی موضوع میں نہیں</translation>
        </message>
        <message>
            <source>Week of {day}</source>
            <translation>{day} کا ہفتہ</translation>
        </message>
    </context>
    <context>
        <name>NotebookBar</name>
        <message>
            <source>List only…</source>
            <translation>صرف یہ دکھائیں…</translation>
        </message>
        <message>
            <source>Order and groups</source>
            <translation>ترتیب اور گروہ</translation>
        </message>
        <message>
            <source>Group by</source>
            <translation>گروہ بندی</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>صاف کریں</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>چھان صاف کریں</translation>
        </message>
        <message>
            <source>Words, notes, tags, titles</source>
            <translation>الفاظ، نوٹ، ٹیگ، عنوان</translation>
        </message>
        <message>
            <source>Filter the notebook</source>
            <translation>بیاض کو چھانیں</translation>
        </message>
        <message>
            <source>{listed} of {held}</source>
            <translation>{held} میں سے {listed}</translation>
        </message>
        <message>
            <source>No longer only: {trait}</source>
            <translation>اب صرف یہ نہیں: {trait}</translation>
        </message>
    </context>
    <context>
        <name>NotebookFlow</name>
        <message>
            <source>“{title}” is in the trash. Its marks are kept.</source>
            <translation>”{title}“ ردی میں ہے۔ اس کے نشانات محفوظ ہیں۔</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>بحال کریں</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>واپس لیں</translation>
        </message>
        <message>
            <source>Nothing is different for it.</source>
            <translation>اس سے کچھ نہیں بدلا۔</translation>
        </message>
        <message numerus="yes">
            <source>{n} marks were changed.</source>
            <translation>
                <numerusform>{n} نشان بدلا گیا۔</numerusform>
                <numerusform>{n} نشانات بدلے گئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} marks were deleted.</source>
            <translation>
                <numerusform>{n} نشان حذف ہوا۔</numerusform>
                <numerusform>{n} نشانات حذف ہوئے۔</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>ٹیگ لگائیں</translation>
        </message>
        <message>
            <source>The tag, or several with commas between them</source>
            <translation>ٹیگ، یا کئی ٹیگ جن کے درمیان سکتہ ہو</translation>
        </message>
        <message>
            <source>Copied with citation.</source>
            <translation>حوالے کے ساتھ نقل ہو گیا۔</translation>
        </message>
    </context>
    <context>
        <name>NotebookPane</name>
        <message>
            <source>Enter shows the place, T adds a tag, D puts it into the dossier, O says it may be out of date</source>
            <translation>Enter جگہ دکھاتا ہے، T ٹیگ لگاتا ہے، D ڈوزیئر میں رکھتا ہے، O کہتا ہے کہ یہ شاید پرانا ہو چکا</translation>
        </message>
        <message>
            <source>Fold, unfold, export</source>
            <translation>سمیٹیں، کھولیں، برآمد کریں</translation>
        </message>
        <message>
            <source>Reading your marks…</source>
            <translation>آپ کے نشانات پڑھے جا رہے ہیں…</translation>
        </message>
        <message>
            <source>Nothing answers the filter</source>
            <translation>چھان پر کچھ پورا نہیں اترتا</translation>
        </message>
        <message>
            <source>Other words, or fewer, find more.</source>
            <translation>دوسرے یا کم الفاظ سے زیادہ ملے گا۔</translation>
        </message>
        <message>
            <source>Select words in an essay and highlight them. Everything you mark or note comes together here.</source>
            <translation>مضمون میں الفاظ منتخب کریں اور انہیں نمایاں کریں۔ آپ جو کچھ نشان زد کریں یا لکھیں، یہاں جمع ہوتا ہے۔</translation>
        </message>
        <message>
            <source>Nothing is marked yet</source>
            <translation>ابھی کچھ نشان زد نہیں</translation>
        </message>
        <message>
            <source>Fold &amp;all groups</source>
            <translation>&amp;تمام گروہ سمیٹیں</translation>
        </message>
        <message>
            <source>&amp;Unfold all groups</source>
            <translation>تمام گروہ &amp;کھولیں</translation>
        </message>
        <message>
            <source>&amp;Export what is listed…</source>
            <translation>جو فہرست میں ہے &amp;برآمد کریں…</translation>
        </message>
        <message>
            <source>&amp;Show in the essay</source>
            <translation>مضمون میں &amp;دکھائیں</translation>
        </message>
        <message>
            <source>&amp;Copy with citation</source>
            <translation>حوالے کے ساتھ &amp;نقل کریں</translation>
        </message>
        <message>
            <source>Put into the &amp;dossier</source>
            <translation>&amp;ڈوزیئر میں رکھیں</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;قسم</translation>
        </message>
        <message>
            <source>Add a &amp;tag…</source>
            <translation>&amp;ٹیگ لگائیں…</translation>
        </message>
        <message>
            <source>&amp;Remove a tag</source>
            <translation>ٹیگ &amp;ہٹائیں</translation>
        </message>
        <message>
            <source>&amp;Up to date</source>
            <translation>&amp;تازہ ہے</translation>
        </message>
        <message>
            <source>May be &amp;out of date</source>
            <translation>شاید &amp;پرانا ہو چکا</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;برآمد…</translation>
        </message>
        <message>
            <source>De&amp;lete</source>
            <translation>&amp;حذف کریں</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Notice</source>
            <translation>اطلاع</translation>
        </message>
        <message>
            <source>Put this notice away</source>
            <translation>یہ اطلاع ہٹائیں</translation>
        </message>
        <message>
            <source>Put away (Escape)</source>
            <translation>ہٹائیں (Escape)</translation>
        </message>
    </context>
    <context>
        <name>OtherSources</name>
        <message>
            <source>There is also a {kind}: {address}</source>
            <translation>ایک {kind} بھی ہے: {address}</translation>
        </message>
        <message>
            <source>Look at the {kind} {address}</source>
            <translation>‏{kind} {address} دیکھیں</translation>
        </message>
        <message>
            <source>Look there</source>
            <translation>وہاں دیکھیں</translation>
        </message>
    </context>
    <context>
        <name>OutlineModel</name>
        <message>
            <source>{title}, level {level}, the section you are reading</source>
            <translation>‏{title}، سطح {level}، وہ حصہ جو آپ پڑھ رہے ہیں</translation>
        </message>
        <message>
            <source>{title}, level {level}</source>
            <translation>‏{title}، سطح {level}</translation>
        </message>
    </context>
    <context>
        <name>OutlineView</name>
        <message>
            <source>Outline</source>
            <translation>خاکہ</translation>
        </message>
        <message>
            <source>This essay has no headings.</source>
            <translation>اس مضمون میں سرخیاں نہیں۔</translation>
        </message>
        <message>
            <source>The headings of the essay you open stand here.</source>
            <translation>جو مضمون آپ کھولیں گے، اس کی سرخیاں یہاں ہوں گی۔</translation>
        </message>
    </context>
    <context>
        <name>OwnThemeDialog</name>
        <message>
            <source>Own theme</source>
            <translation>اپنی تھیم</translation>
        </message>
        <message>
            <source>Three colours make a theme. One on which words could not be read is moved until they can.</source>
            <translation>تین رنگوں سے تھیم بنتی ہے۔ جس رنگ پر الفاظ پڑھے نہ جا سکیں وہ بدل دیا جاتا ہے۔</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>صفحہ</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>الفاظ</translation>
        </message>
        <message>
            <source>What stands out</source>
            <translation>نمایاں رنگ</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>استعمال کریں</translation>
        </message>
    </context>
    <context>
        <name>PageCard</name>
        <message>
            <source>Close (Escape)</source>
            <translation>بند کریں (Escape)</translation>
        </message>
    </context>
    <context>
        <name>PageDialog</name>
        <message>
            <source>Copy</source>
            <translation>نقل کریں</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>بند کریں</translation>
        </message>
    </context>
    <context>
        <name>PageMenu</name>
        <message>
            <source>Edit the note</source>
            <translation>نوٹ بدلیں</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>نوٹ لگائیں</translation>
        </message>
        <message>
            <source>Merge the highlights</source>
            <translation>نمایاں عبارتیں ملائیں</translation>
        </message>
        <message>
            <source>Split the highlight here</source>
            <translation>نمایاں عبارت یہاں سے تقسیم کریں</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>ہٹائیں</translation>
        </message>
        <message>
            <source>Look the word up</source>
            <translation>لفظ کے معنی دیکھیں</translation>
        </message>
        <message>
            <source>Bookmark this place</source>
            <translation>اس جگہ بک مارک لگائیں</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نقل کریں</translation>
        </message>
        <message>
            <source>Copy the link's address</source>
            <translation>لنک کا پتا نقل کریں</translation>
        </message>
        <message>
            <source>Select the whole essay</source>
            <translation>پورا مضمون منتخب کریں</translation>
        </message>
        <message>
            <source>Find in this essay</source>
            <translation>اس مضمون میں ڈھونڈیں</translation>
        </message>
        <message>
            <source>Hide this block here</source>
            <translation>یہ حصہ یہاں چھپائیں</translation>
        </message>
        <message>
            <source>Hide this block on {site}</source>
            <translation>یہ حصہ {site} پر چھپائیں</translation>
        </message>
        <message>
            <source>Marks on these words</source>
            <translation>ان الفاظ پر نشانات</translation>
        </message>
    </context>
    <context>
        <name>PageView</name>
        <message>
            <source>Back to where the text refers to this footnote</source>
            <translation>متن میں واپس، جہاں اس فٹ نوٹ کا حوالہ ہے</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>not available now</source>
            <translation>ابھی دستیاب نہیں</translation>
        </message>
        <message>
            <source>as it is now</source>
            <translation>جیسا اب ہے</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>عمل</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>ترتیب</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>موضوع</translation>
        </message>
        <message>
            <source>Saved search</source>
            <translation>محفوظ تلاش</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>ڈوزیئر</translation>
        </message>
        <message>
            <source>Essay</source>
            <translation>مضمون</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>قدر</translation>
        </message>
        <message>
            <source>On</source>
            <translation>چالو</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>بند</translation>
        </message>
    </context>
    <context>
        <name>PaletteSheet</name>
        <message>
            <source>Command palette</source>
            <translation>احکام کی فہرست</translation>
        </message>
        <message>
            <source>Nothing is called so.</source>
            <translation>اس نام کا کچھ نہیں۔</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>جو ملا</translation>
        </message>
        <message>
            <source>Choose a value</source>
            <translation>کوئی قدر چنیں</translation>
        </message>
        <message>
            <source>Do, open or set something</source>
            <translation>کچھ کریں، کھولیں یا مقرر کریں</translation>
        </message>
        <message>
            <source>{setting}. Escape: back</source>
            <translation>‏{setting}۔ ‏Escape: واپس</translation>
        </message>
        <message>
            <source>&gt; actions   @ essays   # topics   = settings</source>
            <translation>&gt; عمل   @ مضامین   # موضوعات   = ترتیبات</translation>
        </message>
        <message numerus="yes">
            <source>{n} found</source>
            <translation>
                <numerusform>{n} ملا</numerusform>
                <numerusform>{n} ملے</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ParagraphDialog</name>
        <message>
            <source>Go to paragraph</source>
            <translation>پیراگراف پر جائیں</translation>
        </message>
        <message>
            <source>Paragraph</source>
            <translation>پیراگراف</translation>
        </message>
        <message>
            <source>of {number}</source>
            <translation>از {number}</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>جائیں</translation>
        </message>
    </context>
    <context>
        <name>PerhapsSameDialog</name>
        <message>
            <source>Perhaps the same</source>
            <translation>شاید ایک ہی</translation>
        </message>
        <message>
            <source>Pairs of essays that are perhaps the same</source>
            <translation>مضامین کے جوڑے جو شاید ایک ہی ہیں</translation>
        </message>
        <message>
            <source>&amp;Make them one essay</source>
            <translation>&amp;ایک مضمون بنا دیں</translation>
        </message>
        <message>
            <source>The later one becomes a version of the earlier. Its highlights, notes and tags come along.</source>
            <translation>بعد والا پہلے والے کا نسخہ بن جاتا ہے۔ اس کی نمایاں عبارتیں، نوٹ اور ٹیگ ساتھ آتے ہیں۔</translation>
        </message>
        <message>
            <source>&amp;Keep them apart</source>
            <translation>&amp;الگ رکھیں</translation>
        </message>
        <message>
            <source>They are two essays. You are not asked again.</source>
            <translation>یہ دو مضمون ہیں۔ دوبارہ نہیں پوچھا جائے گا۔</translation>
        </message>
        <message numerus="yes">
            <source>Comparing: {n} texts are left.</source>
            <translation>
                <numerusform>موازنہ جاری: {n} متن باقی ہے۔</numerusform>
                <numerusform>موازنہ جاری: {n} متن باقی ہیں۔</numerusform>
            </translation>
        </message>
        <message>
            <source>No two essays are taken for the same. A copy that comes in from elsewhere will stand here.</source>
            <translation>کوئی دو مضمون ایک نہیں سمجھے گئے۔ کہیں اور سے کوئی نقل آئے تو یہاں ہوگی۔</translation>
        </message>
        <message>
            <source>{n} % in common</source>
            <translation>{n} % مشترک</translation>
        </message>
        <message>
            <source>published {date}</source>
            <translation>اشاعت {date}</translation>
        </message>
        <message>
            <source>saved {date}</source>
            <translation>محفوظ {date}</translation>
        </message>
    </context>
    <context>
        <name>PictureViewer</name>
        <message>
            <source>Picture {number} of {total}</source>
            <translation>تصویر {number} از {total}</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>‏{number} از {total}</translation>
        </message>
    </context>
    <context>
        <name>ProfilesDialog</name>
        <message>
            <source>Profiles</source>
            <translation>پروفائل</translation>
        </message>
        <message>
            <source>A profile is a theme with its type. ‘Next profile’ goes from one to the next.</source>
            <translation>پروفائل تھیم اور اس کا خط ہے۔ ’اگلا پروفائل‘ ایک سے دوسرے پر جاتا ہے۔</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>استعمال کریں</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>اوپر</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>نیچے</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>ہٹائیں</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>نام</translation>
        </message>
        <message>
            <source>Name for what is set now</source>
            <translation>موجودہ ترتیب کا نام</translation>
        </message>
        <message>
            <source>Keep what is set now</source>
            <translation>موجودہ ترتیب رکھیں</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>بند کریں</translation>
        </message>
    </context>
    <context>
        <name>ProvenanceFields</name>
        <message>
            <source>Source and year</source>
            <translation>ماخذ اور سال</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>ماخذ</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>سال</translation>
        </message>
        <message>
            <source>May be &amp;out of date</source>
            <translation>شاید &amp;پرانا ہو چکا</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;واپس لیں</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;دوبارہ کریں</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;کاٹیں</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;نقل کریں</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;چسپاں کریں</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>حذف کریں</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>سب منتخب کریں</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>ٹھیک ہے</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>محفوظ کریں</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>منسوخ</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>بند کریں</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>لاگو کریں</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>چھوڑ دیں</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>&amp;ہاں</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>&amp;نہیں</translation>
        </message>
    </context>
    <context>
        <name>QTabBar</name>
        <message>
            <source>Scroll Left</source>
            <translation>بائیں سرکائیں</translation>
        </message>
        <message>
            <source>Scroll Right</source>
            <translation>دائیں سرکائیں</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;واپس لیں</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;دوبارہ کریں</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;کاٹیں</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;نقل کریں</translation>
        </message>
        <message>
            <source>Copy &amp;Link Location</source>
            <translation>&amp;لنک کا پتا نقل کریں</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;چسپاں کریں</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>حذف کریں</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>سب منتخب کریں</translation>
        </message>
    </context>
    <context>
        <name>QueueModel</name>
        <message>
            <source>Page</source>
            <translation>صفحہ</translation>
        </message>
        <message>
            <source>State</source>
            <translation>حالت</translation>
        </message>
        <message>
            <source>What was said last</source>
            <translation>آخری بات</translation>
        </message>
    </context>
    <context>
        <name>QueuePage</name>
        <message>
            <source>Pages in the queue</source>
            <translation>قطار کے صفحات</translation>
        </message>
        <message>
            <source>How much of the queue is done</source>
            <translation>قطار کتنی ہو چکی</translation>
        </message>
        <message>
            <source>&amp;Log…</source>
            <translation>&amp;روداد…</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>&amp;روکیں</translation>
        </message>
        <message>
            <source>&amp;Pause all</source>
            <translation>&amp;سب روکیں</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>&amp;جاری کریں</translation>
        </message>
        <message>
            <source>&amp;Resume all</source>
            <translation>سب &amp;جاری کریں</translation>
        </message>
        <message>
            <source>&amp;Try again</source>
            <translation>&amp;دوبارہ کوشش کریں</translation>
        </message>
        <message>
            <source>&amp;Try failed again</source>
            <translation>ناکام &amp;دوبارہ آزمائیں</translation>
        </message>
        <message>
            <source>Remo&amp;ve</source>
            <translation>&amp;ہٹائیں</translation>
        </message>
        <message>
            <source>Remo&amp;ve done</source>
            <translation>ہو چکے &amp;ہٹائیں</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>ر&amp;وک دیں</translation>
        </message>
        <message>
            <source>&amp;Fetch now</source>
            <translation>&amp;ابھی لائیں</translation>
        </message>
        <message>
            <source>The queue is empty. Look at an address to fill it.</source>
            <translation>قطار خالی ہے۔ اسے بھرنے کے لیے کوئی پتا دیکھیں۔</translation>
        </message>
    </context>
    <context>
        <name>QuoteView</name>
        <message>
            <source>The words: {quote}</source>
            <translation>الفاظ: {quote}</translation>
        </message>
    </context>
    <context>
        <name>ReadingFlow</name>
        <message>
            <source>Choose a mark in the margin first, then select its words.</source>
            <translation>پہلے حاشیے میں کوئی نشان چنیں، پھر اس کے الفاظ منتخب کریں۔</translation>
        </message>
        <message>
            <source>Select the words in the essay that the mark belongs to, then place it.</source>
            <translation>مضمون میں وہ الفاظ منتخب کریں جن کا یہ نشان ہے، پھر اسے رکھیں۔</translation>
        </message>
        <message>
            <source>The mark has its place.</source>
            <translation>نشان کو اس کی جگہ مل گئی۔</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>واپس لیں</translation>
        </message>
        <message>
            <source>This essay has another text now. ‘Versions’ shows what is different.</source>
            <translation>اس مضمون کا متن اب مختلف ہے۔ کیا فرق ہے، یہ ’نسخے‘ میں دیکھیں۔</translation>
        </message>
        <message>
            <source>A note of this essay was being written when the program ended. It was kept.</source>
            <translation>پروگرام بند ہوتے وقت اس مضمون کا ایک نوٹ لکھا جا رہا تھا۔ وہ محفوظ ہے۔</translation>
        </message>
        <message>
            <source>Go on writing</source>
            <translation>لکھنا جاری رکھیں</translation>
        </message>
        <message>
            <source>“{title}” is in the trash.</source>
            <translation>‏”{title}“ ردی میں ہے۔</translation>
        </message>
        <message>
            <source>“{title}” is out of the trash.</source>
            <translation>‏”{title}“ ردی سے باہر ہے۔</translation>
        </message>
        <message>
            <source>The details of “{title}” were changed back.</source>
            <translation>‏”{title}“ کی تفصیلات پہلے جیسی کر دی گئیں۔</translation>
        </message>
        <message>
            <source>The details of several essays were changed back.</source>
            <translation>کئی مضامین کی تفصیلات پہلے جیسی کر دی گئیں۔</translation>
        </message>
        <message>
            <source>Another version of “{title}” is read.</source>
            <translation>‏”{title}“ کا دوسرا نسخہ پڑھا جاتا ہے۔</translation>
        </message>
        <message>
            <source>“{title}” and its copy are one essay.</source>
            <translation>‏”{title}“ اور اس کی نقل ایک مضمون ہیں۔</translation>
        </message>
        <message>
            <source>“{title}” and its copy are two essays again.</source>
            <translation>‏”{title}“ اور اس کی نقل پھر سے دو مضمون ہیں۔</translation>
        </message>
        <message>
            <source>The names of authors were changed back.</source>
            <translation>مصنفین کے نام پہلے جیسے کر دیے گئے۔</translation>
        </message>
        <message>
            <source>“{title}” shows and hides what it did before.</source>
            <translation>‏”{title}“ میں وہی دکھتا اور چھپتا ہے جو پہلے تھا۔</translation>
        </message>
        <message>
            <source>“{title}” and the one like it are kept apart.</source>
            <translation>‏”{title}“ اور اس جیسا دوسرا الگ رکھے گئے ہیں۔</translation>
        </message>
        <message>
            <source>“{title}” and the one like it are asked about again.</source>
            <translation>‏”{title}“ اور اس جیسے دوسرے کے بارے میں پھر پوچھا جائے گا۔</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>دکھائیں</translation>
        </message>
    </context>
    <context>
        <name>ReadingOptions</name>
        <message>
            <source>Page and type</source>
            <translation>صفحہ اور حروف</translation>
        </message>
        <message>
            <source>Straight edges on both sides</source>
            <translation>دونوں کنارے سیدھے</translation>
        </message>
        <message>
            <source>Hyphenate justified text</source>
            <translation>سیدھے کناروں کے لیے الفاظ توڑیں</translation>
        </message>
        <message>
            <source>Focus on one paragraph</source>
            <translation>ایک پیراگراف پر توجہ</translation>
        </message>
        <message>
            <source>This type for the theme ‘{theme}’ only</source>
            <translation>یہ ٹائپ صرف تھیم ‘{theme}’ کے لیے</translation>
        </message>
        <message>
            <source>Typeface</source>
            <translation>خط</translation>
        </message>
        <message>
            <source>Typeface of this computer</source>
            <translation>اس کمپیوٹر کا خط</translation>
        </message>
        <message>
            <source>Another of this computer</source>
            <translation>اس کمپیوٹر کا کوئی اور</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>سائز</translation>
        </message>
        <message>
            <source>{points} pt</source>
            <translation>‏{points} پوائنٹ</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>حروف چھوٹے کریں</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>حروف بڑے کریں</translation>
        </message>
        <message>
            <source>Line height</source>
            <translation>سطر کی اونچائی</translation>
        </message>
        <message>
            <source>Lines closer together</source>
            <translation>سطریں قریب کریں</translation>
        </message>
        <message>
            <source>Lines further apart</source>
            <translation>سطریں دور کریں</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>چوڑائی</translation>
        </message>
        <message>
            <source>{number} letters</source>
            <translation>‏{number} حروف</translation>
        </message>
        <message>
            <source>Narrower column</source>
            <translation>کالم تنگ کریں</translation>
        </message>
        <message>
            <source>Wider column</source>
            <translation>کالم چوڑا کریں</translation>
        </message>
        <message>
            <source>Paragraphs</source>
            <translation>پیراگراف</translation>
        </message>
        <message>
            <source>{number} lines</source>
            <translation>{number} سطریں</translation>
        </message>
        <message>
            <source>Paragraphs closer together</source>
            <translation>پیراگراف قریب قریب</translation>
        </message>
        <message>
            <source>Paragraphs further apart</source>
            <translation>پیراگراف دور دور</translation>
        </message>
    </context>
    <context>
        <name>ReadingPane</name>
        <message>
            <source>Essay: {title}</source>
            <translation>مضمون: {title}</translation>
        </message>
    </context>
    <context>
        <name>RelatedView</name>
        <message>
            <source>Related essays</source>
            <translation>متعلقہ مضامین</translation>
        </message>
        <message>
            <source>Essays on much the same as the one you open stand here.</source>
            <translation>جو مضمون آپ کھولیں گے، اس سے ملتے جلتے مضامین یہاں ہوں گے۔</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>دیکھا جا رہا ہے…</translation>
        </message>
        <message>
            <source>No other essay of the library shares enough with this one.</source>
            <translation>لائبریری کا کوئی اور مضمون اس سے کافی نہیں ملتا۔</translation>
        </message>
        <message>
            <source>Shares: {words}</source>
            <translation>مشترک: {words}</translation>
        </message>
        <message numerus="yes">
            <source>{n} more like it</source>
            <translation>
                <numerusform>اس جیسا {n} اور</numerusform>
                <numerusform>اس جیسے {n} اور</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RemovedBlocksDialog</name>
        <message>
            <source>Stripped from the page</source>
            <translation>صفحے سے ہٹایا گیا</translation>
        </message>
        <message>
            <source>Nothing was stripped from this page.</source>
            <translation>اس صفحے سے کچھ نہیں ہٹایا گیا۔</translation>
        </message>
        <message numerus="yes">
            <source>{n} blocks of the page are not shown in the essay.</source>
            <translation>
                <numerusform>صفحے کا {n} حصہ مضمون میں نہیں دکھایا گیا۔</numerusform>
                <numerusform>صفحے کے {n} حصے مضمون میں نہیں دکھائے گئے۔</numerusform>
            </translation>
        </message>
        <message>
            <source>The page itself is kept whole in your library.</source>
            <translation>خود صفحہ آپ کی لائبریری میں پورا محفوظ ہے۔</translation>
        </message>
        <message>
            <source>It belongs to the essay</source>
            <translation>یہ مضمون کا حصہ ہے</translation>
        </message>
        <message>
            <source>…on all pages of {site}</source>
            <translation>‏…‏{site} کے تمام صفحات پر</translation>
        </message>
        <message>
            <source>Promotions</source>
            <translation>تشہیر</translation>
        </message>
        <message>
            <source>They advertise something and are no part of what the author wrote.</source>
            <translation>یہ کسی چیز کا اشتہار ہیں اور مصنف کی تحریر کا حصہ نہیں۔</translation>
        </message>
        <message>
            <source>Navigation</source>
            <translation>رہنمائی</translation>
        </message>
        <message>
            <source>They lead to other pages of the site.</source>
            <translation>یہ سائٹ کے دوسرے صفحات پر لے جاتے ہیں۔</translation>
        </message>
        <message>
            <source>Sharing</source>
            <translation>اشتراک</translation>
        </message>
        <message>
            <source>They ask to share, follow, rate or subscribe.</source>
            <translation>یہ شیئر، فالو، ریٹ یا سبسکرائب کرنے کو کہتے ہیں۔</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>تبصرے</translation>
        </message>
        <message>
            <source>Readers wrote them below the essay, or are asked to.</source>
            <translation>یہ قارئین نے مضمون کے نیچے لکھے، یا ان سے لکھنے کو کہا گیا۔</translation>
        </message>
        <message>
            <source>Kept as details</source>
            <translation>تفصیلات کے طور پر محفوظ</translation>
        </message>
        <message>
            <source>What they say stands under Details.</source>
            <translation>جو یہ کہتے ہیں وہ تفصیلات میں ہے۔</translation>
        </message>
        <message>
            <source>Repeated</source>
            <translation>دہرائے ہوئے</translation>
        </message>
        <message>
            <source>The same words stand elsewhere on the page.</source>
            <translation>یہی الفاظ صفحے پر کہیں اور ہیں۔</translation>
        </message>
        <message>
            <source>Outside the essay</source>
            <translation>مضمون سے باہر</translation>
        </message>
        <message>
            <source>They stand before the essay begins or after it ends.</source>
            <translation>یہ مضمون کے آغاز سے پہلے یا اختتام کے بعد ہیں۔</translation>
        </message>
        <message>
            <source>Hidden by you</source>
            <translation>آپ کے چھپائے ہوئے</translation>
        </message>
        <message>
            <source>You hid them in this essay.</source>
            <translation>آپ نے انہیں اس مضمون میں چھپایا۔</translation>
        </message>
        <message>
            <source>Hidden by you on this site</source>
            <translation>اس سائٹ پر آپ کے چھپائے ہوئے</translation>
        </message>
        <message>
            <source>You hid them in all essays of the site.</source>
            <translation>آپ نے انہیں سائٹ کے تمام مضامین میں چھپایا۔</translation>
        </message>
        <message>
            <source>On other pages of the site</source>
            <translation>سائٹ کے دوسرے صفحات پر</translation>
        </message>
        <message>
            <source>They stand in three or more essays of the site, so they are part of none.</source>
            <translation>یہ سائٹ کے تین یا زیادہ مضامین میں ہیں، اس لیے کسی کا حصہ نہیں۔</translation>
        </message>
    </context>
    <context>
        <name>RepairDialog</name>
        <message>
            <source>Repair of the library</source>
            <translation>لائبریری کی مرمت</translation>
        </message>
        <message>
            <source>The library was repaired</source>
            <translation>لائبریری کی مرمت ہو گئی</translation>
        </message>
        <message>
            <source>Nothing was lost</source>
            <translation>کچھ ضائع نہیں ہوا</translation>
        </message>
        <message>
            <source>Saved: {essays} · {marks}</source>
            <translation>بچا لیا گیا: {essays} · {marks}</translation>
        </message>
        <message>
            <source>The damaged files are kept in {folder}.</source>
            <translation>خراب فائلیں {folder} میں رکھی ہیں۔</translation>
        </message>
        <message>
            <source>What could not be saved</source>
            <translation>جو نہ بچایا جا سکا</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>مسائل</translation>
        </message>
    </context>
    <context>
        <name>ReshapingFlow</name>
        <message>
            <source>Click a highlight first, or go to one with M; then change where it begins and ends.</source>
            <translation>پہلے کسی نمایاں عبارت پر کلک کریں، یا M سے اس تک جائیں؛ پھر بدلیں کہ وہ کہاں سے شروع اور کہاں ختم ہو۔</translation>
        </message>
        <message>
            <source>No other highlight touches this one. Select a passage that reaches into several.</source>
            <translation>کوئی اور نمایاں عبارت اس سے نہیں ملتی۔ ایسی عبارت منتخب کریں جو کئی میں پہنچتی ہو۔</translation>
        </message>
        <message>
            <source>No other highlight touches this one.</source>
            <translation>کوئی اور نمایاں عبارت اس سے نہیں ملتی۔</translation>
        </message>
        <message>
            <source>Merge the highlights</source>
            <translation>نمایاں عبارتیں ملائیں</translation>
        </message>
        <message>
            <source>Merge as {category}</source>
            <translation>ملا کر {category} بنائیں</translation>
        </message>
        <message numerus="yes">
            <source>{n} highlights are one now.</source>
            <translation>
                <numerusform>{n} نمایاں عبارت اب ایک ہے۔</numerusform>
                <numerusform>{n} نمایاں عبارتیں اب ایک ہیں۔</numerusform>
            </translation>
        </message>
        <message>
            <source>Select the word of a highlight that the second shall begin with, or put the caret there with {keys}.</source>
            <translation>نمایاں عبارت کا وہ لفظ منتخب کریں جس سے دوسری شروع ہو، یا {keys} سے کرسر وہاں رکھیں۔</translation>
        </message>
        <message>
            <source>Select the word of a highlight that the second shall begin with.</source>
            <translation>نمایاں عبارت کا وہ لفظ منتخب کریں جس سے دوسری شروع ہو۔</translation>
        </message>
        <message>
            <source>The highlight is two now.</source>
            <translation>نمایاں عبارت کے اب دو حصے ہیں۔</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>واپس لیں</translation>
        </message>
    </context>
    <context>
        <name>ResultBar</name>
        <message>
            <source>Did you mean {question}?</source>
            <translation>کیا آپ کا مطلب تھا: {question}؟</translation>
        </message>
        <message>
            <source>Show the essays: {name}</source>
            <translation>مضامین دکھائیں: {name}</translation>
        </message>
        <message>
            <source>Take this out of the question: {words}</source>
            <translation>اسے سوال سے نکالیں: {words}</translation>
        </message>
        <message>
            <source>Narrow by: {name}</source>
            <translation>محدود کریں: {name}</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>موضوع</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>مصنف</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>سائٹ</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>سال</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>ٹیگ</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>قسم</translation>
        </message>
        <message>
            <source>exactly {word}</source>
            <translation>بعینہٖ {word}</translation>
        </message>
        <message>
            <source>{word}, or a slip of it</source>
            <translation>‏{word}، یا اس کی کوئی بھول چوک</translation>
        </message>
        <message>
            <source>begins with {word}</source>
            <translation>‏{word} سے شروع</translation>
        </message>
        <message>
            <source>within {n} words</source>
            <translation>{n} الفاظ کے اندر</translation>
        </message>
        <message>
            <source>not {words}</source>
            <translation>‏{words} نہیں</translation>
        </message>
    </context>
    <context>
        <name>RoomPage</name>
        <message>
            <source>Back to the list</source>
            <translation>فہرست پر واپس</translation>
        </message>
    </context>
    <context>
        <name>SafetyFlow</name>
        <message>
            <source>The library is damaged. What can be read of it can be saved; the damaged files are kept.</source>
            <translation>لائبریری خراب ہے۔ اس میں سے جو پڑھا جا سکے وہ بچایا جا سکتا ہے؛ خراب فائلیں رکھ لی جائیں گی۔</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>مرمت کریں</translation>
        </message>
        <message>
            <source>The library is being repaired.</source>
            <translation>لائبریری کی مرمت ہو رہی ہے۔</translation>
        </message>
        <message numerus="yes">
            <source>Synchronisers left {n} copies of this library. Nothing of any is lost by merging them.</source>
            <translation>
                <numerusform>ہم آہنگ کرنے والے پروگرام نے اس لائبریری کی ایک اور نقل چھوڑی ہے۔ ملانے سے دونوں میں سے کچھ ضائع نہیں ہوتا۔</numerusform>
                <numerusform>ہم آہنگ کرنے والے پروگراموں نے اس لائبریری کی {n} نقلیں چھوڑی ہیں۔ ملانے سے کسی میں سے کچھ ضائع نہیں ہوتا۔</numerusform>
            </translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>ملا دیں</translation>
        </message>
        <message>
            <source>Merged. New essays: {essays}; highlights, notes and bookmarks: {marks}.</source>
            <translation>ملا دیا گیا۔ نئے مضامین: {essays}؛ نشان، نوٹ اور بک مارک: {marks}۔</translation>
        </message>
        <message>
            <source>So it is with {n} further notes.</source>
            <translation>مزید {n} نوٹوں کے ساتھ بھی ایسا ہی ہے۔</translation>
        </message>
    </context>
    <context>
        <name>SearchBox</name>
        <message>
            <source>Search essays, highlights and notes</source>
            <translation>مضامین، نمایاں عبارتوں اور نوٹوں میں تلاش کریں</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>تلاش</translation>
        </message>
        <message>
            <source>Searches essays, highlights and notes as you type</source>
            <translation>آپ کے لکھنے کے ساتھ ساتھ مضامین، نمایاں عبارتوں اور نوٹوں میں تلاش ہوتی ہے</translation>
        </message>
        <message>
            <source>To the search</source>
            <translation>تلاش کے خانے میں جائیں</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>تلاش صاف کریں</translation>
        </message>
    </context>
    <context>
        <name>SearchFlow</name>
        <message>
            <source>Choose a hit in the list that has more passages than it shows.</source>
            <translation>فہرست میں ایسا نتیجہ چنیں جس کی دکھائی گئی عبارتوں سے زیادہ عبارتیں ہوں۔</translation>
        </message>
        <message>
            <source>This is the last hit of the list.</source>
            <translation>یہ فہرست کا آخری نتیجہ ہے۔</translation>
        </message>
        <message>
            <source>This is the first hit of the list.</source>
            <translation>یہ فہرست کا پہلا نتیجہ ہے۔</translation>
        </message>
    </context>
    <context>
        <name>SearchResult</name>
        <message>
            <source>No results</source>
            <translation>کوئی نتیجہ نہیں</translation>
        </message>
        <message numerus="yes">
            <source>{n} results</source>
            <translation>
                <numerusform>{n} نتیجہ</numerusform>
                <numerusform>{n} نتائج</numerusform>
            </translation>
        </message>
        <message>
            <source>Read as plain words.</source>
            <translation>سادہ الفاظ کے طور پر پڑھا گیا۔</translation>
        </message>
        <message>
            <source>None holds every word; these hold some.</source>
            <translation>کسی میں تمام الفاظ نہیں؛ ان میں کچھ ہیں۔</translation>
        </message>
        <message numerus="yes">
            <source>{n} more hold some words.</source>
            <translation>
                <numerusform>مزید {n} میں کچھ الفاظ ہیں۔</numerusform>
                <numerusform>مزید {n} میں کچھ الفاظ ہیں۔</numerusform>
            </translation>
        </message>
        <message>
            <source>Common words were passed over, to answer in time.</source>
            <translation>وقت پر جواب دینے کے لیے عام الفاظ چھوڑ دیے گئے۔</translation>
        </message>
        <message numerus="yes">
            <source>The best {n} are shown.</source>
            <translation>
                <numerusform>سب سے بہتر دکھایا گیا ہے۔</numerusform>
                <numerusform>سب سے بہتر {n} دکھائے گئے ہیں۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} changes are not yet searchable.</source>
            <translation>
                <numerusform>{n} تبدیلی ابھی تلاش میں شامل نہیں۔</numerusform>
                <numerusform>{n} تبدیلیاں ابھی تلاش میں شامل نہیں۔</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SearchesFlow</name>
        <message>
            <source>Saved. The search stands in the sidebar.</source>
            <translation>محفوظ ہو گئی۔ یہ تلاش سائیڈ بار میں ہے۔</translation>
        </message>
        <message>
            <source>Type a question first; then it can be saved.</source>
            <translation>پہلے سوال لکھیں؛ پھر اسے محفوظ کیا جا سکتا ہے۔</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>واپس لیں</translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation>&amp;نام بدلیں…</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>&amp;ہٹائیں</translation>
        </message>
        <message>
            <source>Rename the search</source>
            <translation>تلاش کا نام بدلیں</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>نام</translation>
        </message>
        <message>
            <source>The search is called “{name}” now.</source>
            <translation>اب اس تلاش کا نام ”{name}“ ہے۔</translation>
        </message>
        <message>
            <source>The search “{name}” is no longer saved.</source>
            <translation>تلاش ”{name}“ اب محفوظ نہیں۔</translation>
        </message>
    </context>
    <context>
        <name>SenseList</name>
        <message>
            <source>Senses</source>
            <translation>معانی</translation>
        </message>
    </context>
    <context>
        <name>Sentences</name>
        <message>
            <source>The annotation was changed in another window or program since; nothing was changed.</source>
            <translation>نشان اس دوران کسی اور ونڈو یا پروگرام میں بدل گیا؛ کچھ نہیں بدلا گیا۔</translation>
        </message>
        <message>
            <source>A note on a passage needs its start and its end.</source>
            <translation>عبارت پر نوٹ کے لیے اس کا آغاز اور انجام دونوں چاہییں۔</translation>
        </message>
        <message>
            <source>The passage from {0} to {1} is not within the essay, which has {2} characters.</source>
            <translation>‏{0} سے {1} تک کی عبارت مضمون کے اندر نہیں، جس میں {2} حروف ہیں۔</translation>
        </message>
        <message>
            <source>There are no words in what is selected. Select the words to mark.</source>
            <translation>جو منتخب کیا گیا ہے اس میں کوئی لفظ نہیں۔ نشان لگانے کے لیے الفاظ منتخب کریں۔</translation>
        </message>
        <message>
            <source>The place {0} is not within the essay, which has {1} characters.</source>
            <translation>مقام {0} مضمون کے اندر نہیں، جس میں {1} حروف ہیں۔</translation>
        </message>
        <message>
            <source>The annotation is no longer there, so the change cannot be made.</source>
            <translation>یہ نشان اب موجود نہیں، اس لیے تبدیلی نہیں ہو سکتی۔</translation>
        </message>
        <message>
            <source>Only a highlight has a category.</source>
            <translation>قسم صرف نمایاں عبارت کی ہوتی ہے۔</translation>
        </message>
        <message>
            <source>Give the name by which the author is to be shown.</source>
            <translation>وہ نام لکھیں جس سے مصنف دکھایا جائے۔</translation>
        </message>
        <message>
            <source>Nothing was merged into “{0}”.</source>
            <translation>‏”{0}“ میں کچھ نہیں ملایا گیا۔</translation>
        </message>
        <message>
            <source>No essay in the library is by “{0}”.</source>
            <translation>لائبریری میں ”{0}“ کا کوئی مضمون نہیں۔</translation>
        </message>
        <message>
            <source>The folder for backups, {0}, is not there. It is tried again later.</source>
            <translation>پشتی نقلوں کا فولڈر {0} موجود نہیں۔ بعد میں پھر کوشش ہوگی۔</translation>
        </message>
        <message>
            <source>Several kinds of highlights are called “{0}”: {1}. Name one of these.</source>
            <translation>”{0}“ نام کی نمایاں عبارتوں کی کئی اقسام ہیں: {1}۔ ان میں سے ایک بتائیں۔</translation>
        </message>
        <message>
            <source>There is no kind of highlight “{0}”.</source>
            <translation>نمایاں عبارتوں کی کوئی قسم ”{0}“ نہیں۔</translation>
        </message>
        <message>
            <source>This kind of highlight is no longer in the library.</source>
            <translation>نمایاں عبارتوں کی یہ قسم اب لائبریری میں نہیں۔</translation>
        </message>
        <message>
            <source>A kind of highlight needs a name.</source>
            <translation>نمایاں عبارتوں کی قسم کا نام ضروری ہے۔</translation>
        </message>
        <message>
            <source>The name of a kind of highlight may have {0} characters.</source>
            <translation>نمایاں عبارتوں کی قسم کے نام میں {0} حروف ہو سکتے ہیں۔</translation>
        </message>
        <message>
            <source>Another kind is called “{0}”.</source>
            <translation>ایک اور قسم کا نام ”{0}“ ہے۔</translation>
        </message>
        <message>
            <source>The kind “{0}” comes with the program. Hide it instead.</source>
            <translation>یہ قسم پروگرام کے ساتھ آتی ہے: ”{0}“۔ اسے چھپا دیں۔</translation>
        </message>
        <message>
            <source>One kind of highlight must be left to mark with.</source>
            <translation>نشان لگانے کے لیے ایک قسم باقی رہنی چاہیے۔</translation>
        </message>
        <message>
            <source>The kind “{0}” is in use. Name another kind that its highlights are to have.</source>
            <translation>یہ قسم استعمال میں ہے: ”{0}“۔ بتائیں کہ اس کی نمایاں عبارتوں کی قسم کیا ہو۔</translation>
        </message>
        <message>
            <source>The {0} {1}; make the index anew.</source>
            <translation>‏{0} {1}؛ اشاریہ نئے سرے سے بنائیں۔</translation>
        </message>
        <message>
            <source>So it is with {0} more.</source>
            <translation>مزید {0} کا بھی یہی حال ہے۔</translation>
        </message>
        <message>
            <source>The search index is missing or damaged; it is made anew when the library is next opened to write.</source>
            <translation>تلاش کا اشاریہ غائب یا خراب ہے؛ لائبریری جب اگلی بار لکھنے کے لیے کھلے گی تو یہ نئے سرے سے بنے گا۔</translation>
        </message>
        <message>
            <source>Cleaned again, less than half of the essay would be left, so it stays as it is.</source>
            <translation>دوبارہ صاف کرنے پر مضمون آدھے سے کم رہ جاتا، اس لیے یہ ویسا ہی رہا۔</translation>
        </message>
        <message>
            <source>{0} marks wait in the margin for a place.</source>
            <translation>‏{0} نشانات حاشیے میں جگہ کے منتظر ہیں۔</translation>
        </message>
        <message>
            <source>{0} could not be cleaned: {1}. Paste the text of the essay into a text file instead.</source>
            <translation>‏{0} صاف نہ ہو سکا: {1}۔ اس کے بجائے مضمون کا متن کسی متن کی فائل میں چسپاں کریں۔</translation>
        </message>
        <message>
            <source>No block of the essay {0} holds the words “{1}”.</source>
            <translation>مضمون {0} کے کسی حصے میں ”{1}“ کے الفاظ نہیں۔</translation>
        </message>
        <message>
            <source>No block that was left out of the essay {0} holds the words “{1}”.</source>
            <translation>مضمون {0} سے ہٹائے گئے کسی حصے میں ”{1}“ کے الفاظ نہیں۔</translation>
        </message>
        <message>
            <source>There is no block of text at this place.</source>
            <translation>اس جگہ متن کا کوئی حصہ نہیں۔</translation>
        </message>
        <message>
            <source>No such block was left out of the essay {0}.</source>
            <translation>مضمون {0} سے ایسا کوئی حصہ نہیں ہٹایا گیا۔</translation>
        </message>
        <message>
            <source>Where this block stood on the page is not known. Clean the essay again, and then put it back; what a site profile removes comes back by changing the profile.</source>
            <translation>معلوم نہیں یہ حصہ صفحے پر کہاں تھا۔ مضمون کو دوبارہ صاف کریں، پھر اسے واپس رکھیں؛ جو سائٹ کا پروفائل ہٹاتا ہے وہ پروفائل بدلنے سے واپس آتا ہے۔</translation>
        </message>
        <message>
            <source>It is not known from which site this essay comes. The block can be changed here only.</source>
            <translation>معلوم نہیں یہ مضمون کس سائٹ کا ہے۔ حصہ صرف یہاں بدلا جا سکتا ہے۔</translation>
        </message>
        <message>
            <source>Nothing would be left of the essay without this block.</source>
            <translation>اس حصے کے بغیر مضمون میں کچھ نہیں بچے گا۔</translation>
        </message>
        <message>
            <source>There is no such item in the dossier “{0}”.</source>
            <translation>ڈوزیئر ”{0}“ میں ایسی کوئی چیز نہیں۔</translation>
        </message>
        <message>
            <source>The passage lies outside the essay.</source>
            <translation>یہ عبارت مضمون سے باہر ہے۔</translation>
        </message>
        <message>
            <source>There are no words in it to put into a dossier.</source>
            <translation>اس میں ڈوزیئر میں رکھنے کو کوئی لفظ نہیں۔</translation>
        </message>
        <message>
            <source>A heading needs words.</source>
            <translation>سرخی کے لیے الفاظ چاہییں۔</translation>
        </message>
        <message>
            <source>A thought needs words.</source>
            <translation>خیال کے لیے الفاظ چاہییں۔</translation>
        </message>
        <message>
            <source>There is nothing in them that the dossier does not hold already.</source>
            <translation>ان میں ایسا کچھ نہیں جو ڈوزیئر میں پہلے سے نہ ہو۔</translation>
        </message>
        <message>
            <source>The dossier “{0}” holds this already.</source>
            <translation>ڈوزیئر ”{0}“ میں یہ پہلے سے ہے۔</translation>
        </message>
        <message>
            <source>Notes for Obsidian are several files, so they can only be written to a folder.</source>
            <translation>اوبسیڈین کے نوٹ کئی فائلیں ہوتے ہیں، اس لیے وہ صرف کسی فولڈر میں لکھے جا سکتے ہیں۔</translation>
        </message>
        <message>
            <source>An Anki deck is no text, so it can only be written to a file.</source>
            <translation>‏Anki کا مجموعہ متن نہیں، اس لیے صرف فائل میں لکھا جا سکتا ہے۔</translation>
        </message>
        <message>
            <source>A Word document is no text, so it can only be written to a file.</source>
            <translation>‏Word دستاویز متن نہیں، اس لیے صرف فائل میں لکھی جا سکتی ہے۔</translation>
        </message>
        <message>
            <source>A PDF is no text, so it can only be written to a file.</source>
            <translation>پی ڈی ایف متن نہیں ہوتی، اس لیے وہ صرف فائل میں لکھی جا سکتی ہے۔</translation>
        </message>
        <message>
            <source>The export could not be written to {0}: {1}.</source>
            <translation>‏{0} میں برآمد نہ ہو سکا: {1}۔</translation>
        </message>
        <message>
            <source>There is no essay to export.</source>
            <translation>باہر بھیجنے کو کوئی مضمون نہیں۔</translation>
        </message>
        <message>
            <source>There is no essay {0}.</source>
            <translation>مضمون {0} موجود نہیں۔</translation>
        </message>
        <message>
            <source>The essays could not be written to {0}: {1}.</source>
            <translation>مضامین {0} میں نہیں لکھے جا سکے: {1}۔</translation>
        </message>
        <message>
            <source>The export was stopped, and nothing was written.</source>
            <translation>برآمد روک دی گئی، اور کچھ نہیں لکھا گیا۔</translation>
        </message>
        <message>
            <source>The pictures could not be written to {0}: {1}.</source>
            <translation>تصویریں {0} میں نہیں لکھی جا سکیں: {1}۔</translation>
        </message>
        <message>
            <source>The site shows a page to log in where the essay should be. Save the page in your browser instead.</source>
            <translation>جہاں مضمون ہونا چاہیے وہاں سائٹ لاگ ان کا صفحہ دکھاتی ہے۔ اس کے بجائے صفحہ اپنے براؤزر میں محفوظ کریں۔</translation>
        </message>
        <message>
            <source>The page breaks off before the end of the essay that the library has, so the library keeps what it has.</source>
            <translation>صفحہ اس مضمون کے اختتام سے پہلے ٹوٹ جاتا ہے جو لائبریری میں ہے، اس لیے لائبریری اپنا متن رکھتی ہے۔</translation>
        </message>
        <message>
            <source>Fetched and added to the library.</source>
            <translation>لایا گیا اور لائبریری میں شامل ہوا۔</translation>
        </message>
        <message>
            <source>Fetched; the essay has a new version.</source>
            <translation>لایا گیا؛ مضمون کا نیا نسخہ بنا۔</translation>
        </message>
        <message>
            <source>The library has this text already.</source>
            <translation>یہ متن لائبریری میں پہلے سے ہے۔</translation>
        </message>
        <message>
            <source>The page has not changed since it was fetched.</source>
            <translation>جب سے لایا گیا، صفحہ نہیں بدلا۔</translation>
        </message>
        <message>
            <source>It upset the program ({0}). Please report this, with the address.</source>
            <translation>اس سے پروگرام میں خلل آیا ({0})۔ براہِ کرم پتے کے ساتھ اس کی اطلاع دیں۔</translation>
        </message>
        <message>
            <source>{0} It was tried {1} times.</source>
            <translation>‏{0} {1} بار کوشش کی گئی۔</translation>
        </message>
        <message>
            <source>An essay cannot be joined to itself.</source>
            <translation>مضمون کو خود اپنے ساتھ نہیں ملایا جا سکتا۔</translation>
        </message>
        <message>
            <source>The essay {0} is not joined to another.</source>
            <translation>مضمون {0} کسی اور سے ملایا ہوا نہیں۔</translation>
        </message>
        <message>
            <source>The essay {0} was itself joined to the essay {1} since. Part those two first.</source>
            <translation>مضمون {0} اس دوران خود مضمون {1} میں ملا دیا گیا۔ پہلے ان دونوں کو الگ کریں۔</translation>
        </message>
        <message>
            <source>The essay that this link leads to is not in this library.</source>
            <translation>جس مضمون کی طرف یہ ربط لے جاتا ہے وہ اس کتب خانے میں نہیں۔</translation>
        </message>
        <message>
            <source>The highlight that this link leads to is no longer there, so the link leads to its essay.</source>
            <translation>جس نمایاں عبارت کی طرف یہ ربط لے جاتا ہے وہ اب نہیں رہی، اس لیے ربط اس کے مضمون تک لے جاتا ہے۔</translation>
        </message>
        <message>
            <source>The words that this link leads to are not in the essay as it now is, so the link leads to its beginning.</source>
            <translation>جن الفاظ کی طرف یہ ربط لے جاتا ہے وہ مضمون کے موجودہ متن میں نہیں، اس لیے ربط اس کے آغاز تک لے جاتا ہے۔</translation>
        </message>
        <message>
            <source>The file {0} is too large to be a file of annotations.</source>
            <translation>فائل {0} نشانات کی فائل ہونے کے لیے بہت بڑی ہے۔</translation>
        </message>
        <message>
            <source>The file {0} cannot be read: {1}.</source>
            <translation>فائل {0} پڑھی نہیں جا سکتی: {1}۔</translation>
        </message>
        <message>
            <source>The file {0} is no text in UTF-8, so it is no file of annotations.</source>
            <translation>فائل {0} UTF-8 متن نہیں، اس لیے نشانات کی فائل نہیں۔</translation>
        </message>
        <message>
            <source>This is a list of web addresses ({0}) and no essay itself. The pages it names can be fetched.</source>
            <translation>یہ ویب پتوں کی فہرست ہے ({0})، خود مضمون نہیں۔ جن صفحات کے نام اس میں ہیں وہ لائے جا سکتے ہیں۔</translation>
        </message>
        <message>
            <source>This is the copy that was joined to the essay. Its newer text is kept among the versions; the essay shows its own.</source>
            <translation>یہ وہ نقل ہے جو مضمون میں ملائی گئی تھی۔ اس کا نیا متن نسخوں میں محفوظ ہے؛ مضمون اپنا متن دکھاتا ہے۔</translation>
        </message>
        <message>
            <source>This essay is in the trash. Restore it there to read it again.</source>
            <translation>یہ مضمون ردی میں ہے۔ دوبارہ پڑھنے کے لیے اسے وہاں سے بحال کریں۔</translation>
        </message>
        <message>
            <source>The page now holds less than half of the essay that the library has, so the library keeps what it has.</source>
            <translation>صفحے پر اب اس مضمون کا آدھے سے کم ہے جو لائبریری میں ہے، اس لیے لائبریری اپنا متن رکھتی ہے۔</translation>
        </message>
        <message>
            <source>One mark was not found in the new text. It waits in the margin for a place.</source>
            <translation>ایک نشان نئے متن میں نہیں ملا۔ وہ حاشیے میں جگہ کا منتظر ہے۔</translation>
        </message>
        <message>
            <source>{0} marks were not found in the new text. They wait in the margin for a place.</source>
            <translation>‏{0} نشانات نئے متن میں نہیں ملے۔ وہ حاشیے میں جگہ کے منتظر ہیں۔</translation>
        </message>
        <message>
            <source>One mark waited for this essay. It has its place now.</source>
            <translation>ایک نشان اس مضمون کا منتظر تھا۔ اب اس کی جگہ ہے۔</translation>
        </message>
        <message>
            <source>{0} marks waited for this essay. They have their places now.</source>
            <translation>{0} نشانات اس مضمون کے منتظر تھے۔ اب ان کی جگہیں ہیں۔</translation>
        </message>
        <message>
            <source>There is nothing to import in {0}: no web page, text, PDF, Word document, book or archive.</source>
            <translation>‏{0} میں درآمد کے لیے کچھ نہیں: نہ ویب صفحہ، نہ متن، PDF، Word دستاویز، کتاب یا آرکائیو۔</translation>
        </message>
        <message>
            <source>{0} cannot be a file: {1}.</source>
            <translation>‏{0} فائل نہیں ہو سکتی: {1}۔</translation>
        </message>
        <message>
            <source>It is perhaps the same as “{0}” (essay {1}): look under ‘Perhaps the same’.</source>
            <translation>یہ شاید ”{0}“ (مضمون {1}) جیسا ہے: ’شاید ایک ہی‘ میں دیکھیں۔</translation>
        </message>
        <message>
            <source>Nothing is loaded from the web here. Save the page in your browser, or take it in with `cssreader import` or File &gt; Fetch from the web.</source>
            <translation>یہاں ویب سے کچھ نہیں لایا جاتا۔ صفحہ اپنے براؤزر میں محفوظ کریں، یا اسے `cssreader import` سے یا فائل &gt; ویب سے لائیں کے ذریعے لائیں۔</translation>
        </message>
        <message>
            <source>{0} For a page of the web, write https:// before it.</source>
            <translation>‏{0} ویب کے صفحے کے لیے اس سے پہلے https:// لکھیں۔</translation>
        </message>
        <message>
            <source>Pictures that could not be had: {0} of {1}.</source>
            <translation>تصویریں جو نہ مل سکیں: {1} میں سے {0}۔</translation>
        </message>
        <message>
            <source>This picture was not stored with the essay.</source>
            <translation>یہ تصویر مضمون کے ساتھ محفوظ نہیں ہوئی تھی۔</translation>
        </message>
        <message>
            <source>The essay {0} has no version {1}.</source>
            <translation>مضمون {0} کا نسخہ {1} نہیں ہے۔</translation>
        </message>
        <message>
            <source>The library in {0} is open for reading only, so nothing was saved.</source>
            <translation>‏{0} کی لائبریری صرف پڑھنے کے لیے کھلی ہے، اس لیے کچھ محفوظ نہیں ہوا۔</translation>
        </message>
        <message>
            <source>The copy could not be merged: {0}.</source>
            <translation>نقل ملائی نہ جا سکی: {0}۔</translation>
        </message>
        <message>
            <source>A highlight is split at a place within it, with words on both sides.</source>
            <translation>نمایاں عبارت اپنے اندر کی ایسی جگہ سے تقسیم ہوتی ہے جس کے دونوں طرف الفاظ ہوں۔</translation>
        </message>
        <message>
            <source>Only highlights can be merged or split.</source>
            <translation>صرف نمایاں عبارتیں ملائی یا تقسیم کی جا سکتی ہیں۔</translation>
        </message>
        <message>
            <source>The place of a highlight is not certain. Put it in its place first.</source>
            <translation>ایک نمایاں عبارت کی جگہ یقینی نہیں۔ پہلے اسے اس کی جگہ پر رکھیں۔</translation>
        </message>
        <message>
            <source>The essay has another text since. Look at the highlights once more; nothing was changed.</source>
            <translation>اس دوران مضمون کا متن بدل گیا ہے۔ نمایاں عبارتوں کو دوبارہ دیکھیں؛ کچھ نہیں بدلا گیا۔</translation>
        </message>
        <message>
            <source>One of the highlights is no longer in the library. Nothing was merged.</source>
            <translation>ان میں سے ایک نمایاں عبارت اب لائبریری میں نہیں۔ کچھ نہیں ملایا گیا۔</translation>
        </message>
        <message>
            <source>It takes two highlights to merge.</source>
            <translation>ملانے کے لیے دو نمایاں عبارتیں چاہییں۔</translation>
        </message>
        <message>
            <source>Only highlights of one essay can be merged.</source>
            <translation>صرف ایک ہی مضمون کی نمایاں عبارتیں ملائی جا سکتی ہیں۔</translation>
        </message>
        <message>
            <source>There are words between the highlights. Select the passage that shall be one.</source>
            <translation>نمایاں عبارتوں کے درمیان الفاظ ہیں۔ وہ عبارت منتخب کریں جسے ایک ہونا ہے۔</translation>
        </message>
        <message>
            <source>Nothing new.</source>
            <translation>کچھ نیا نہیں۔</translation>
        </message>
        <message>
            <source>One new page was queued.</source>
            <translation>ایک نیا صفحہ قطار میں ڈالا گیا۔</translation>
        </message>
        <message>
            <source>{0} new pages were queued.</source>
            <translation>‏{0} نئے صفحات قطار میں ڈالے گئے۔</translation>
        </message>
        <message>
            <source>Several topics are called “{0}”: {1}. Name one of these.</source>
            <translation>کئی موضوعات کا نام ”{0}“ ہے: {1}۔ ان میں سے ایک کا نام لیں۔</translation>
        </message>
        <message>
            <source>There is no topic “{0}”.</source>
            <translation>‏”{0}“ نام کا کوئی موضوع نہیں۔</translation>
        </message>
        <message>
            <source>This topic is no longer in the library.</source>
            <translation>یہ موضوع اب لائبریری میں نہیں۔</translation>
        </message>
        <message>
            <source>The topic above is no longer in the library.</source>
            <translation>اوپر والا موضوع اب لائبریری میں نہیں۔</translation>
        </message>
        <message>
            <source>A topic cannot stand under itself.</source>
            <translation>موضوع خود اپنے نیچے نہیں ہو سکتا۔</translation>
        </message>
        <message>
            <source>Topics can stand {0} deep.</source>
            <translation>موضوعات {0} سطح تک ہو سکتے ہیں۔</translation>
        </message>
        <message>
            <source>A topic needs a name.</source>
            <translation>موضوع کا نام ہونا چاہیے۔</translation>
        </message>
        <message>
            <source>A rule may have {0} characters.</source>
            <translation>قاعدے میں {0} حروف ہو سکتے ہیں۔</translation>
        </message>
        <message>
            <source>Another topic there is called “{0}”.</source>
            <translation>وہاں ”{0}“ نام کا ایک اور موضوع ہے۔</translation>
        </message>
        <message>
            <source>There is no essay {0} in the library.</source>
            <translation>لائبریری میں مضمون {0} نہیں۔</translation>
        </message>
        <message>
            <source>The notes could not be written to {0}: {1}.</source>
            <translation>نوٹ {0} میں نہیں لکھے جا سکے: {1}۔</translation>
        </message>
        <message>
            <source>There is no folder at {0}.</source>
            <translation>‏{0} پر کوئی فولڈر نہیں۔</translation>
        </message>
        <message>
            <source>The library's own folder cannot be watched.</source>
            <translation>لائبریری کے اپنے فولڈر کی نگرانی نہیں ہو سکتی۔</translation>
        </message>
        <message>
            <source>The text looks short.</source>
            <translation>متن چھوٹا لگتا ہے۔</translation>
        </message>
        <message>
            <source>No paragraphs were found in the text.</source>
            <translation>متن میں پیراگراف نہیں ملے۔</translation>
        </message>
        <message>
            <source>This looks like a login page and not like an essay.</source>
            <translation>یہ مضمون کے بجائے لاگ ان کا صفحہ لگتا ہے۔</translation>
        </message>
        <message>
            <source>This looks like an error page and not like an essay.</source>
            <translation>یہ مضمون کے بجائے غلطی کا صفحہ لگتا ہے۔</translation>
        </message>
        <message>
            <source>The text may be cut off: the page asks for a subscription or an account to read on.</source>
            <translation>متن شاید کٹا ہوا ہے: صفحہ آگے پڑھنے کے لیے سبسکرپشن یا اکاؤنٹ مانگتا ہے۔</translation>
        </message>
        <message>
            <source>No essay was found in this page: it holds no text.</source>
            <translation>اس صفحے میں مضمون نہیں ملا: اس میں متن نہیں۔</translation>
        </message>
        <message>
            <source>No essay was found in this {0}.</source>
            <translation>اس {0} میں کوئی مضمون نہیں ملا۔</translation>
        </message>
        <message>
            <source>This PDF is locked with a password. Save a copy without the password, and import that.</source>
            <translation>اس PDF پر پاس ورڈ کا تالا ہے۔ پاس ورڈ کے بغیر نقل محفوظ کریں اور وہ درآمد کریں۔</translation>
        </message>
        <message>
            <source>This PDF is damaged and cannot be opened. Perhaps it was not downloaded to its end.</source>
            <translation>یہ PDF خراب ہے اور نہیں کھل سکتی۔ شاید یہ پوری ڈاؤن لوڈ نہیں ہوئی۔</translation>
        </message>
        <message>
            <source>This PDF has more than {0} pages. Save it in parts.</source>
            <translation>اس PDF میں {0} سے زیادہ صفحات ہیں۔ اسے حصوں میں محفوظ کریں۔</translation>
        </message>
        <message>
            <source>This PDF has more than {0} words. Save it in parts.</source>
            <translation>اس PDF میں {0} سے زیادہ الفاظ ہیں۔ اسے حصوں میں محفوظ کریں۔</translation>
        </message>
        <message>
            <source>This PDF holds pictures of pages and no text. Search the web for the text of it, or have a program that recognises letters (OCR) make a PDF with text.</source>
            <translation>اس PDF میں صفحات کی تصویریں ہیں، متن نہیں۔ اس کا متن ویب پر تلاش کریں، یا حروف پہچاننے والے پروگرام (OCR) سے متن والی PDF بنوائیں۔</translation>
        </message>
        <message>
            <source>This PDF is set in Nastaliq, from which letters and spaces cannot be read back for certain. Where the text is on the web, save that page instead.</source>
            <translation>یہ PDF نستعلیق میں ہے، جس سے حروف اور فاصلے یقین سے واپس نہیں پڑھے جا سکتے۔ جہاں متن ویب پر ہو، وہ صفحہ محفوظ کریں۔</translation>
        </message>
        <message>
            <source>{0} of its pages could not be read.</source>
            <translation>اس کے {0} صفحات نہیں پڑھے جا سکے۔</translation>
        </message>
        <message>
            <source>The site profile {0} is too large and was not used.</source>
            <translation>سائٹ کا پروفائل {0} بہت بڑا ہے اور نہیں برتا گیا۔</translation>
        </message>
        <message>
            <source>The site profile {0} was not used: “{1}” must be words in quotation marks, or a list of them.</source>
            <translation>سائٹ کا پروفائل {0} نہیں برتا گیا: ”{1}“ واوین میں الفاظ، یا ان کی فہرست ہونا چاہیے۔</translation>
        </message>
        <message>
            <source>The site profile {0} was not used: “{1}” holds too many entries.</source>
            <translation>سائٹ کا پروفائل {0} نہیں برتا گیا: ”{1}“ میں بہت زیادہ اندراج ہیں۔</translation>
        </message>
        <message>
            <source>The site profile {0} cannot be read and was not used: {1}.</source>
            <translation>سائٹ کا پروفائل {0} پڑھا نہیں جا سکتا اور نہیں برتا گیا: {1}۔</translation>
        </message>
        <message>
            <source>The site profile {0} was not used: there is no entry called “{1}”.</source>
            <translation>سائٹ کا پروفائل {0} نہیں برتا گیا: ”{1}“ نام کا کوئی اندراج نہیں ہوتا۔</translation>
        </message>
        <message>
            <source>The site profile {0} was not used: “{1}” under “{2}” is no element; write a tag, a .class, an #id, or several of them as in div.box p.</source>
            <translation>سائٹ کا پروفائل {0} نہیں برتا گیا: ”{2}“ کے تحت ”{1}“ کوئی عنصر نہیں؛ کوئی ٹیگ، ‎.class‎، ‎#id‎، یا کئی ایک ساتھ لکھیں، جیسے div.box p۔</translation>
        </message>
        <message>
            <source>No title was found, so the opening words stand in for it.</source>
            <translation>عنوان نہیں ملا، اس لیے ابتدائی الفاظ اس کی جگہ ہیں۔</translation>
        </message>
        <message>
            <source>No essay was found in this file: it is a web archive (MHTML) without a page in it. Save the page again.</source>
            <translation>اس فائل میں مضمون نہیں ملا: یہ ویب آرکائیو (MHTML) ہے جس میں صفحہ نہیں۔ صفحہ دوبارہ محفوظ کریں۔</translation>
        </message>
        <message>
            <source>The page in this web archive is too large.</source>
            <translation>اس ویب آرکائیو کا صفحہ بہت بڑا ہے۔</translation>
        </message>
        <message>
            <source>This Word document is damaged and cannot be opened. Open it in Word and save it again.</source>
            <translation>یہ Word دستاویز خراب ہے اور نہیں کھل سکتی۔ اسے Word میں کھول کر دوبارہ محفوظ کریں۔</translation>
        </message>
        <message>
            <source>This Word document is too large when it is unpacked. Save it in parts, or as PDF.</source>
            <translation>یہ Word دستاویز کھلنے پر بہت بڑی ہے۔ اسے حصوں میں یا PDF کے طور پر محفوظ کریں۔</translation>
        </message>
        <message>
            <source>This Word document is locked with a password.</source>
            <translation>اس Word دستاویز پر پاس ورڈ کا تالا ہے۔</translation>
        </message>
        <message>
            <source>The file is too large to be a file of annotations.</source>
            <translation>فائل نشانات کی فائل ہونے کے لیے بہت بڑی ہے۔</translation>
        </message>
        <message>
            <source>The file holds JSON, but no annotations of CSS Reader.</source>
            <translation>فائل میں JSON ہے، مگر CSS Reader کے نشانات نہیں۔</translation>
        </message>
        <message>
            <source>The file was written by a newer CSS Reader. Update this one, then import the file again.</source>
            <translation>یہ فائل نئے CSS Reader نے لکھی ہے۔ اسے تازہ کریں، پھر فائل دوبارہ درآمد کریں۔</translation>
        </message>
        <message>
            <source>The list of essays in the file is damaged, so nothing of it can be read.</source>
            <translation>فائل میں مضامین کی فہرست خراب ہے، اس لیے اس میں سے کچھ نہیں پڑھا جا سکتا۔</translation>
        </message>
        <message>
            <source>{0} in the file has no list of annotations.</source>
            <translation>فائل میں {0} کے ساتھ نشانات کی کوئی فہرست نہیں۔</translation>
        </message>
        <message>
            <source>{0} in the file is damaged and cannot be read.</source>
            <translation>فائل میں {0} خراب ہے اور پڑھا نہیں جا سکتا۔</translation>
        </message>
        <message>
            <source>Essay {0} in the file is damaged and cannot be read.</source>
            <translation>فائل میں مضمون {0} خراب ہے اور پڑھا نہیں جا سکتا۔</translation>
        </message>
        <message>
            <source>The file is damaged or holds no annotations of CSS Reader. Export them as JSON, and import that file.</source>
            <translation>فائل خراب ہے یا اس میں CSS Reader کے نشانات نہیں۔ انہیں JSON میں برآمد کریں، اور وہ فائل درآمد کریں۔</translation>
        </message>
        <message>
            <source>Line {0} in the file is damaged and cannot be read.</source>
            <translation>فائل کی سطر {0} خراب ہے اور پڑھی نہیں جا سکتی۔</translation>
        </message>
        <message>
            <source>An annotation in the file is damaged and cannot be read.</source>
            <translation>فائل میں ایک نشان خراب ہے اور پڑھا نہیں جا سکتا۔</translation>
        </message>
        <message>
            <source>{0} marks in “{1}” were left out: they have neither words to find their places by nor notes.</source>
            <translation>“{1}” کے {0} نشانات چھوڑ دیے گئے: نہ ان میں ایسے الفاظ ہیں جن سے ان کی جگہیں ملیں اور نہ نوٹ۔</translation>
        </message>
        <message>
            <source>One mark in “{0}” was left out: it has neither words to find its place by nor a note.</source>
            <translation>“{0}” کا ایک نشان چھوڑ دیا گیا: نہ اس میں ایسے الفاظ ہیں جن سے اس کی جگہ ملے اور نہ نوٹ۔</translation>
        </message>
        <message>
            <source>Annotation {0} in the file is damaged and cannot be read.</source>
            <translation>فائل میں نشان {0} خراب ہے اور پڑھا نہیں جا سکتا۔</translation>
        </message>
        <message>
            <source>A part of the file is nested too deeply and was left out.</source>
            <translation>فائل کا ایک حصہ تہ در تہ بہت گہرا ہے، اس لیے چھوڑ دیا گیا۔</translation>
        </message>
        <message>
            <source>A part of the file lies on the web and not in the file, so it was left out.</source>
            <translation>فائل کا ایک حصہ فائل میں نہیں بلکہ ویب پر ہے، اس لیے چھوڑ دیا گیا۔</translation>
        </message>
        <message>
            <source>Annotation {0} in the file quotes no words and has no note.</source>
            <translation>فائل کے نشان {0} میں نہ کوئی الفاظ ہیں اور نہ نوٹ۔</translation>
        </message>
        <message>
            <source>Annotation {0} in the file is kept without its place, which a {1} describes and no words.</source>
            <translation>فائل کا نشان {0} اپنی جگہ کے بغیر رکھا گیا، کیونکہ وہ الفاظ سے نہیں بلکہ {1} سے بتائی گئی ہے۔</translation>
        </message>
        <message>
            <source>The file holds no annotations that are known here. Those of CSS Reader, Readwise, KOReader, calibre, Hypothesis and Kindle are, and Web Annotations in JSON-LD.</source>
            <translation>فائل میں ایسے نشانات نہیں جو یہاں پہچانے جاتے ہیں۔ CSS Reader، Readwise، KOReader، calibre، Hypothesis اور Kindle کے پہچانے جاتے ہیں، اور JSON-LD میں ویب کے نشانات۔</translation>
        </message>
        <message>
            <source>The table in the file is damaged: {0}.</source>
            <translation>فائل کا جدول خراب ہے: {0}۔</translation>
        </message>
        <message>
            <source>Another program is writing the search index of this library; what is new is found a little later.</source>
            <translation>کوئی اور پروگرام اس لائبریری کا تلاش کا اشاریہ لکھ رہا ہے؛ جو نیا ہے وہ ذرا بعد میں ملے گا۔</translation>
        </message>
        <message>
            <source>The search index cannot be read: {0}.</source>
            <translation>تلاش کا اشاریہ پڑھا نہیں جا سکتا: {0}۔</translation>
        </message>
        <message>
            <source>The search index is being made anew; until it is, the old one answers.</source>
            <translation>تلاش کا اشاریہ نئے سرے سے بن رہا ہے؛ تب تک پرانا جواب دیتا ہے۔</translation>
        </message>
        <message>
            <source>The search index is damaged or missing and is being made anew; nothing of the library is lost.</source>
            <translation>تلاش کا اشاریہ خراب یا غائب ہے اور نئے سرے سے بن رہا ہے؛ لائبریری کا کچھ ضائع نہیں ہوا۔</translation>
        </message>
        <message>
            <source>The search index cannot be written: {0}.</source>
            <translation>تلاش کا اشاریہ لکھا نہیں جا سکتا: {0}۔</translation>
        </message>
        <message>
            <source>The archive {0} holds more than {1} files. Unpack it and import the folder.</source>
            <translation>آرکائیو {0} میں {1} سے زیادہ فائلیں ہیں۔ اسے کھولیں اور فولڈر درآمد کریں۔</translation>
        </message>
        <message>
            <source>The archive {0} is too large: it claims more than {1} GB. Unpack it and import the folder.</source>
            <translation>آرکائیو {0} بہت بڑا ہے: اس میں {1} GB سے زیادہ بتایا گیا ہے۔ اسے کھولیں اور فولڈر درآمد کریں۔</translation>
        </message>
        <message>
            <source>{0} is locked with a password. Unpack the archive and import the folder.</source>
            <translation>‏{0} پر پاس ورڈ کا تالا ہے۔ آرکائیو کھولیں اور فولڈر درآمد کریں۔</translation>
        </message>
        <message>
            <source>{0} is compressed in a way that cannot be read. Unpack it and import that.</source>
            <translation>‏{0} ایسے طریقے سے سکیڑی گئی ہے جو پڑھا نہیں جا سکتا۔ اسے کھولیں اور وہ درآمد کریں۔</translation>
        </message>
        <message>
            <source>{0} is too large when it is unpacked, so it was left alone.</source>
            <translation>‏{0} کھلنے پر بہت بڑی ہے، اس لیے اسے چھوڑ دیا گیا۔</translation>
        </message>
        <message>
            <source>{0} lacks its part {1}.</source>
            <translation>‏{0} میں اس کا حصہ {1} نہیں۔</translation>
        </message>
        <message>
            <source>The archive {0} is damaged and cannot be opened. Perhaps it was not downloaded to its end.</source>
            <translation>آرکائیو {0} خراب ہے اور نہیں کھل سکتا۔ شاید یہ پورا ڈاؤن لوڈ نہیں ہوا۔</translation>
        </message>
        <message>
            <source>{0} is damaged and cannot be unpacked.</source>
            <translation>‏{0} خراب ہے اور نہیں کھل سکتی۔</translation>
        </message>
        <message>
            <source>The book {0} does not say where its text is.</source>
            <translation>کتاب {0} نہیں بتاتی کہ اس کا متن کہاں ہے۔</translation>
        </message>
        <message>
            <source>The book {0} is locked by its seller (DRM), so its text cannot be read here.</source>
            <translation>کتاب {0} پر بیچنے والے کا تالا (DRM) ہے، اس لیے اس کا متن یہاں نہیں پڑھا جا سکتا۔</translation>
        </message>
        <message>
            <source>The book {0} defines entities of its own, so it was left alone.</source>
            <translation>کتاب {0} اپنی اینٹیٹیز بناتی ہے، اس لیے اسے چھوڑ دیا گیا۔</translation>
        </message>
        <message>
            <source>The book {0} is damaged: its part {1} cannot be read.</source>
            <translation>کتاب {0} خراب ہے: اس کا حصہ {1} نہیں پڑھا جا سکتا۔</translation>
        </message>
        <message>
            <source>The book {0} holds no text.</source>
            <translation>کتاب {0} میں متن نہیں۔</translation>
        </message>
        <message>
            <source>There is no file or folder at {0}.</source>
            <translation>‏{0} پر کوئی فائل یا فولڈر نہیں۔</translation>
        </message>
        <message>
            <source>{0} cannot be read: {1}.</source>
            <translation>‏{0} پڑھی نہیں جا سکتی: {1}۔</translation>
        </message>
        <message>
            <source>The folder {0} cannot be read: {1}.</source>
            <translation>فولڈر {0} پڑھا نہیں جا سکتا: {1}۔</translation>
        </message>
        <message>
            <source>The watched folder {0} cannot be read: {1}. Its essays are brought in once it can be.</source>
            <translation>زیرِ نگرانی فولڈر {0} پڑھا نہیں جا سکتا: {1}۔ جب پڑھا جا سکے گا تو اس کے مضامین شامل ہو جائیں گے۔</translation>
        </message>
        <message>
            <source>The file {0} is too large: more than {1} MB.</source>
            <translation>فائل {0} بہت بڑی ہے: {1} MB سے زیادہ۔</translation>
        </message>
        <message>
            <source>There is nothing to import in the archive {0}.</source>
            <translation>آرکائیو {0} میں درآمد کے لیے کچھ نہیں۔</translation>
        </message>
        <message>
            <source>The file {0} seems to be {1}, which cannot be read. Save it as a Word document or as PDF.</source>
            <translation>فائل {0} بظاہر {1} ہے، جو پڑھی نہیں جا سکتی۔ اسے Word دستاویز یا PDF کے طور پر محفوظ کریں۔</translation>
        </message>
        <message>
            <source>{0} is an archive in an archive in an archive. Unpack it and import the folder.</source>
            <translation>‏{0} آرکائیو کے اندر آرکائیو کے اندر آرکائیو ہے۔ اسے کھولیں اور فولڈر درآمد کریں۔</translation>
        </message>
        <message>
            <source>The file {0} holds something else than one document.</source>
            <translation>فائل {0} میں ایک دستاویز کے سوا کچھ اور ہے۔</translation>
        </message>
        <message>
            <source>The file {0} is empty.</source>
            <translation>فائل {0} خالی ہے۔</translation>
        </message>
        <message>
            <source>The file {0} is not text. Save the page as HTML, or paste its text into a text file.</source>
            <translation>فائل {0} متن نہیں۔ صفحے کو HTML کے طور پر محفوظ کریں، یا اس کا متن کسی متن کی فائل میں چسپاں کریں۔</translation>
        </message>
        <message>
            <source>The file {0} seems to be {1}, which cannot be read. Save the page as HTML, or paste its text into a text file.</source>
            <translation>فائل {0} بظاہر {1} ہے، جو پڑھی نہیں جا سکتی۔ صفحے کو HTML کے طور پر محفوظ کریں، یا اس کا متن کسی متن کی فائل میں چسپاں کریں۔</translation>
        </message>
        <message>
            <source>The file {0} is too large: more than {1} MB of text.</source>
            <translation>فائل {0} بہت بڑی ہے: {1} MB سے زیادہ متن۔</translation>
        </message>
        <message>
            <source>The bookmarks in {0} hold no web address.</source>
            <translation>‏{0} کے بک مارک میں کوئی ویب پتا نہیں۔</translation>
        </message>
        <message>
            <source>The page {0} was not fetched: only files are read here. Save it in the browser and import the saved file.</source>
            <translation>صفحہ {0} نہیں لایا گیا: یہاں صرف فائلیں پڑھی جاتی ہیں۔ اسے براؤزر میں محفوظ کریں اور وہ فائل درآمد کریں۔</translation>
        </message>
        <message>
            <source>{0} is a folder, not a file.</source>
            <translation>‏{0} فولڈر ہے، فائل نہیں۔</translation>
        </message>
        <message>
            <source>{0} is not an ordinary file.</source>
            <translation>‏{0} عام فائل نہیں۔</translation>
        </message>
        <message>
            <source>There is no file at {0}.</source>
            <translation>‏{0} پر کوئی فائل نہیں۔</translation>
        </message>
        <message>
            <source>The file {0} may not be read. Check who is allowed to read it.</source>
            <translation>فائل {0} پڑھنے کی اجازت نہیں۔ دیکھیں کہ اسے کون پڑھ سکتا ہے۔</translation>
        </message>
        <message>
            <source>No address was given.</source>
            <translation>کوئی پتا نہیں دیا گیا۔</translation>
        </message>
        <message>
            <source>An address has at most {0} characters; this one has more.</source>
            <translation>پتے میں زیادہ سے زیادہ {0} حروف ہوتے ہیں؛ اس میں زیادہ ہیں۔</translation>
        </message>
        <message>
            <source>{0} is not a web address: it holds characters that no address has.</source>
            <translation>‏{0} ویب پتا نہیں: اس میں ایسے حروف ہیں جو کسی پتے میں نہیں ہوتے۔</translation>
        </message>
        <message>
            <source>{0} is not fetched: only addresses that begin with http:// or https:// are. A file on this computer can be imported by its path.</source>
            <translation>‏{0} نہیں لایا جاتا: صرف http:// یا https:// سے شروع ہونے والے پتے لائے جاتے ہیں۔ اس کمپیوٹر کی فائل اس کے راستے سے درآمد ہو سکتی ہے۔</translation>
        </message>
        <message>
            <source>{0} is not a web address.</source>
            <translation>‏{0} ویب پتا نہیں۔</translation>
        </message>
        <message>
            <source>An address with a name or password in it is not fetched. Leave out what stands before @.</source>
            <translation>جس پتے میں نام یا پاس ورڈ ہو وہ نہیں لایا جاتا۔ @ سے پہلے جو ہے اسے چھوڑ دیں۔</translation>
        </message>
        <message>
            <source>No connection to {0} could be made.</source>
            <translation>‏{0} سے رابطہ نہ ہو سکا۔</translation>
        </message>
        <message>
            <source>The site did not send the page within {0} seconds.</source>
            <translation>سائٹ نے {0} سیکنڈ میں صفحہ نہیں بھیجا۔</translation>
        </message>
        <message>
            <source>{0} is in the local network, and nobody typed its address, so nothing was fetched from it.</source>
            <translation>‏{0} مقامی نیٹ ورک میں ہے، اور اس کا پتا کسی نے نہیں لکھا تھا، اس لیے وہاں سے کچھ نہیں لایا گیا۔</translation>
        </message>
        <message>
            <source>There is no way to {0}: the name is not known, or this computer is not connected.</source>
            <translation>‏{0} تک کوئی راستہ نہیں: نام معلوم نہیں، یا یہ کمپیوٹر انٹرنیٹ سے جڑا نہیں۔</translation>
        </message>
        <message>
            <source>There are more pages; the first {0} were looked at.</source>
            <translation>مزید صفحات ہیں؛ پہلے {0} دیکھے گئے۔</translation>
        </message>
        <message>
            <source>The feed names no pages.</source>
            <translation>فیڈ میں کوئی صفحہ نہیں۔</translation>
        </message>
        <message>
            <source>The site map names no pages.</source>
            <translation>سائٹ کے نقشے میں کوئی صفحہ نہیں۔</translation>
        </message>
        <message>
            <source>{0} is damaged or very long; only its beginning was read.</source>
            <translation>‏{0} خراب یا بہت لمبا ہے؛ صرف اس کا آغاز پڑھا گیا۔</translation>
        </message>
        <message>
            <source>The site has more site maps; the first {0} were read.</source>
            <translation>سائٹ کے مزید نقشے ہیں؛ پہلے {0} پڑھے گئے۔</translation>
        </message>
        <message>
            <source>The address leads to an archive. Download it in your browser and import the file.</source>
            <translation>پتا ایک آرکائیو پر لے جاتا ہے۔ اسے اپنے براؤزر میں ڈاؤن لوڈ کریں اور فائل درآمد کریں۔</translation>
        </message>
        <message>
            <source>The connection broke off before the whole page had come.</source>
            <translation>پورا صفحہ آنے سے پہلے رابطہ ٹوٹ گیا۔</translation>
        </message>
        <message>
            <source>The site sent an empty page.</source>
            <translation>سائٹ نے خالی صفحہ بھیجا۔</translation>
        </message>
        <message>
            <source>The address leads to {0}, which cannot be read from the web yet.</source>
            <translation>پتا {0} پر لے جاتا ہے، جو ابھی ویب سے نہیں پڑھا جا سکتا۔</translation>
        </message>
        <message>
            <source>The site could not prove that it is what it says (its certificate is not valid), so nothing was fetched.</source>
            <translation>سائٹ ثابت نہ کر سکی کہ وہ وہی ہے جو کہتی ہے (اس کا سرٹیفکیٹ درست نہیں)، اس لیے کچھ نہیں لایا گیا۔</translation>
        </message>
        <message>
            <source>No safe connection to the site could be made.</source>
            <translation>سائٹ سے محفوظ رابطہ نہ ہو سکا۔</translation>
        </message>
        <message>
            <source>The site did not answer in time.</source>
            <translation>سائٹ نے وقت پر جواب نہیں دیا۔</translation>
        </message>
        <message>
            <source>The address cannot be asked for.</source>
            <translation>یہ پتا نہیں پوچھا جا سکتا۔</translation>
        </message>
        <message>
            <source>The site led to its front page instead of the page, which is probably gone.</source>
            <translation>سائٹ صفحے کے بجائے اپنے پہلے صفحے پر لے گئی؛ وہ صفحہ غالباً اب نہیں رہا۔</translation>
        </message>
        <message>
            <source>The site leads on without saying where to.</source>
            <translation>سائٹ آگے بھیجتی ہے اور نہیں بتاتی کہاں۔</translation>
        </message>
        <message>
            <source>The site leads to something that is no web address, so it was not followed.</source>
            <translation>سائٹ ایسی چیز پر لے جاتی ہے جو ویب پتا نہیں، اس لیے وہاں نہیں جایا گیا۔</translation>
        </message>
        <message>
            <source>The site leads round in a circle and never to the page.</source>
            <translation>سائٹ دائرے میں گھماتی ہے اور صفحے تک نہیں پہنچاتی۔</translation>
        </message>
        <message>
            <source>The site leads on more than {0} times and never to the page.</source>
            <translation>سائٹ {0} سے زیادہ بار آگے بھیجتی ہے اور صفحے تک نہیں پہنچاتی۔</translation>
        </message>
        <message>
            <source>The site could not say what programs may fetch (its robots.txt failed), so nothing was fetched.</source>
            <translation>سائٹ نہ بتا سکی کہ پروگرام کیا لا سکتے ہیں (اس کی robots.txt ناکام رہی)، اس لیے کچھ نہیں لایا گیا۔</translation>
        </message>
        <message>
            <source>The site asks programs not to fetch this page (robots.txt).</source>
            <translation>سائٹ پروگراموں سے کہتی ہے کہ یہ صفحہ نہ لائیں (robots.txt)۔</translation>
        </message>
        <message>
            <source>The site map is larger than {0} MB, so it was not read.</source>
            <translation>سائٹ کا نقشہ {0} MB سے بڑا ہے، اس لیے نہیں پڑھا گیا۔</translation>
        </message>
        <message>
            <source>The site map is damaged: it cannot be unpacked.</source>
            <translation>سائٹ کا نقشہ خراب ہے: یہ نہیں کھل سکتا۔</translation>
        </message>
        <message>
            <source>The site did not wait for the whole question.</source>
            <translation>سائٹ نے پورے سوال کا انتظار نہیں کیا۔</translation>
        </message>
        <message>
            <source>The site asks to come back later.</source>
            <translation>سائٹ بعد میں آنے کو کہتی ہے۔</translation>
        </message>
        <message>
            <source>The site asks for a pause: it was asked for too much in a short time.</source>
            <translation>سائٹ وقفے کو کہتی ہے: تھوڑے وقت میں اس سے بہت کچھ مانگا گیا۔</translation>
        </message>
        <message>
            <source>The site has a fault at the moment (500).</source>
            <translation>سائٹ میں اس وقت خرابی ہے (500)۔</translation>
        </message>
        <message>
            <source>The site cannot be reached behind its door at the moment (502).</source>
            <translation>سائٹ تک اس وقت رسائی نہیں (502)۔</translation>
        </message>
        <message>
            <source>The site is closed for a moment (503).</source>
            <translation>سائٹ کچھ دیر کے لیے بند ہے (503)۔</translation>
        </message>
        <message>
            <source>The site did not answer in time behind its door (504).</source>
            <translation>سائٹ کے سرور نے وقت پر جواب نہیں دیا (504)۔</translation>
        </message>
        <message>
            <source>The site asked to log in instead of showing the page. Save the page in your browser instead.</source>
            <translation>سائٹ نے صفحہ دکھانے کے بجائے لاگ ان کرنے کو کہا۔ اس کے بجائے صفحہ اپنے براؤزر میں محفوظ کریں۔</translation>
        </message>
        <message>
            <source>The site answered with something that is no page ({0}).</source>
            <translation>سائٹ نے ایسی چیز سے جواب دیا جو صفحہ نہیں ({0})۔</translation>
        </message>
        <message>
            <source>There is no page under this address any more ({0}).</source>
            <translation>اس پتے پر اب کوئی صفحہ نہیں ({0})۔</translation>
        </message>
        <message>
            <source>The site does not give out this page ({0}). Save it in your browser instead.</source>
            <translation>سائٹ یہ صفحہ نہیں دیتی ({0})۔ اس کے بجائے اسے اپنے براؤزر میں محفوظ کریں۔</translation>
        </message>
        <message>
            <source>The site has a fault at the moment ({0}).</source>
            <translation>سائٹ میں اس وقت خرابی ہے ({0})۔</translation>
        </message>
        <message>
            <source>The site sent the page packed in a way that was not asked for.</source>
            <translation>سائٹ نے صفحہ ایسے طریقے سے سکیڑ کر بھیجا جو مانگا نہیں گیا تھا۔</translation>
        </message>
        <message>
            <source>The page is larger than {0} MB, so it was not fetched.</source>
            <translation>صفحہ {0} MB سے بڑا ہے، اس لیے نہیں لایا گیا۔</translation>
        </message>
        <message>
            <source>The site sent the page damaged: it cannot be unpacked.</source>
            <translation>سائٹ نے خراب صفحہ بھیجا: یہ نہیں کھل سکتا۔</translation>
        </message>
        <message>
            <source>The setting theme_types is not a table, so all themes have the same type.</source>
            <translation>ترتیب theme_types جدول نہیں، اس لیے سب تھیموں کا ٹائپ ایک ہے۔</translation>
        </message>
        <message>
            <source>The profiles are not a list of tables, so the usual ones are used.</source>
            <translation>پروفائل جدولوں کی فہرست نہیں، اس لیے معمول کے پروفائل برتے جائیں گے۔</translation>
        </message>
        <message>
            <source>The setting {0} is not a table, so its defaults are used.</source>
            <translation>ترتیب {0} جدول نہیں، اس لیے اس کی معمول کی قدریں استعمال ہوں گی۔</translation>
        </message>
        <message>
            <source>A profile without a name of its own, or without a theme that is known, was left out.</source>
            <translation>ایک پروفائل، جس کا اپنا نام یا معلوم تھیم نہیں، چھوڑ دیا گیا۔</translation>
        </message>
        <message>
            <source>The setting {0}.{1} cannot be {2}, so its default is used.</source>
            <translation>ترتیب {0}.{1} کی قدر {2} نہیں ہو سکتی، اس لیے معمول کی قدر استعمال ہوگی۔</translation>
        </message>
        <message>
            <source>The settings could not be saved in {0}: {1}.</source>
            <translation>ترتیبات {0} میں محفوظ نہ ہو سکیں: {1}۔</translation>
        </message>
        <message>
            <source>The settings in {0} cannot be read ({1}), so the defaults are used.</source>
            <translation>‏{0} کی ترتیبات پڑھی نہیں جا سکتیں ({1})، اس لیے معمول کی استعمال ہوں گی۔</translation>
        </message>
        <message>
            <source>There is no annotation {0} in the library.</source>
            <translation>لائبریری میں نشان {0} نہیں۔</translation>
        </message>
        <message>
            <source>The essay {0} that the annotation belongs to is not in the library.</source>
            <translation>مضمون {0}، جس کا یہ نشان ہے، لائبریری میں نہیں۔</translation>
        </message>
        <message>
            <source>{0} is there already and is no backup. Choose another name.</source>
            <translation>‏{0} پہلے سے موجود ہے اور بیک اپ نہیں۔ کوئی اور نام چنیں۔</translation>
        </message>
        <message>
            <source>The backup that was written cannot be read back, so it was not kept. Check the library, and the disk the backup goes to.</source>
            <translation>جو بیک اپ لکھا گیا وہ واپس نہیں پڑھا جا سکتا، اس لیے نہیں رکھا گیا۔ لائبریری کی اور اس ڈسک کی جانچ کریں جس پر بیک اپ جاتا ہے۔</translation>
        </message>
        <message>
            <source>The backup could not be written: {0}. Nothing was changed.</source>
            <translation>بیک اپ نہ لکھا جا سکا: {0}۔ کچھ نہیں بدلا۔</translation>
        </message>
        <message>
            <source>The database could not be copied for the backup: {0}.</source>
            <translation>بیک اپ کے لیے ڈیٹا بیس نقل نہ ہو سکا: {0}۔</translation>
        </message>
        <message>
            <source>There is no cleaning rule {0} in the library.</source>
            <translation>لائبریری میں صفائی کا قاعدہ {0} نہیں۔</translation>
        </message>
        <message>
            <source>There is no file {0}.</source>
            <translation>فائل {0} موجود نہیں۔</translation>
        </message>
        <message>
            <source>The file {0} is no database of a library of CSS Reader. Nothing was changed.</source>
            <translation>فائل {0} سی ایس ایس ریڈر کی کسی لائبریری کا ڈیٹابیس نہیں۔ کچھ نہیں بدلا گیا۔</translation>
        </message>
        <message>
            <source>{0} is the library itself, so there is nothing to merge.</source>
            <translation>فائل {0} خود لائبریری ہے، اس لیے ملانے کو کچھ نہیں۔</translation>
        </message>
        <message>
            <source>The copy {0} is damaged, so it was not merged. Nothing was changed.</source>
            <translation>نقل {0} خراب ہے، اس لیے ملائی نہیں گئی۔ کچھ نہیں بدلا گیا۔</translation>
        </message>
        <message>
            <source>The library is being written by another program; nothing was saved. Try again in a moment.</source>
            <translation>کوئی اور پروگرام لائبریری میں لکھ رہا ہے؛ کچھ محفوظ نہیں ہوا۔ ذرا دیر بعد دوبارہ کوشش کریں۔</translation>
        </message>
        <message>
            <source>The database of the library in {0} is damaged. Repair it, or bring back a backup; there may be some in {1}.</source>
            <translation>لائبریری، جو {0} میں ہے، اس کا ڈیٹابیس خراب ہے۔ اس کی مرمت کریں یا کوئی بیک اپ واپس لائیں؛ شاید {1} میں کچھ ہوں۔</translation>
        </message>
        <message>
            <source>The library in {0} was taken away or replaced by another program while it was open; nothing was saved. See that its disk is connected, then close the library and open it again.</source>
            <translation>لائبریری، جو {0} میں ہے، کھلی ہوئی تھی کہ ہٹا دی گئی یا کسی اور پروگرام نے بدل دی؛ کچھ محفوظ نہیں ہوا۔ دیکھیں کہ اس کی ڈسک جڑی ہوئی ہے، پھر لائبریری بند کر کے دوبارہ کھولیں۔</translation>
        </message>
        <message>
            <source>The disk is full; nothing was saved. Make room on it and try again.</source>
            <translation>ڈسک بھری ہوئی ہے؛ کچھ محفوظ نہیں ہوا۔ اس پر جگہ بنائیں اور دوبارہ کوشش کریں۔</translation>
        </message>
        <message>
            <source>The library in {0} cannot be written, so nothing was saved. Allow writing to the folder, or copy it to where you can write.</source>
            <translation>‏{0} کی لائبریری میں لکھا نہیں جا سکتا، اس لیے کچھ محفوظ نہیں ہوا۔ فولڈر میں لکھنے کی اجازت دیں، یا اسے وہاں نقل کریں جہاں آپ لکھ سکتے ہیں۔</translation>
        </message>
        <message>
            <source>The library in {0} may not be used by you. Ask for the right to its folder.</source>
            <translation>آپ کو {0} کی لائبریری استعمال کرنے کی اجازت نہیں۔ اس کے فولڈر کا حق مانگیں۔</translation>
        </message>
        <message>
            <source>The library in {0} cannot be opened. See that its folder can be read and written.</source>
            <translation>‏{0} کی لائبریری نہیں کھل سکتی۔ دیکھیں کہ اس کا فولڈر پڑھا اور لکھا جا سکتا ہے۔</translation>
        </message>
        <message>
            <source>The disk failed while the library in {0} was used. See that the disk is connected and healthy, then try again.</source>
            <translation>‏{0} کی لائبریری کے استعمال کے دوران ڈسک ناکام ہو گئی۔ دیکھیں کہ ڈسک جڑی ہوئی اور درست ہے، پھر دوبارہ کوشش کریں۔</translation>
        </message>
        <message>
            <source>A text is too long for the library; nothing was saved.</source>
            <translation>متن لائبریری کے لیے بہت لمبا ہے؛ کچھ محفوظ نہیں ہوا۔</translation>
        </message>
        <message>
            <source>There is not enough memory to use the library; nothing was saved. Close something else.</source>
            <translation>لائبریری کے لیے میموری کافی نہیں؛ کچھ محفوظ نہیں ہوا۔ کچھ اور بند کریں۔</translation>
        </message>
        <message>
            <source>There is no dossier “{0}” in the library.</source>
            <translation>لائبریری میں ”{0}“ نام کا ڈوزیئر نہیں۔</translation>
        </message>
        <message>
            <source>A dossier needs a name.</source>
            <translation>ڈوزیئر کا نام ہونا چاہیے۔</translation>
        </message>
        <message>
            <source>Another dossier is called “{0}”.</source>
            <translation>ایک اور ڈوزیئر کا نام ”{0}“ ہے۔</translation>
        </message>
        <message>
            <source>The essay {0} was joined to the essay {1}.</source>
            <translation>مضمون {0} مضمون {1} میں ملا دیا گیا۔</translation>
        </message>
        <message>
            <source>There is no version {0} of an essay in the library.</source>
            <translation>لائبریری میں کسی مضمون کا نسخہ {0} نہیں۔</translation>
        </message>
        <message>
            <source>Row {0} of {1} refers to something missing in {2}.</source>
            <translation>‏{1} کی قطار {0} ایسی چیز کا حوالہ دیتی ہے جو {2} میں نہیں۔</translation>
        </message>
        <message>
            <source>The essay {0} from {1} has no text.</source>
            <translation>‏{1} کے مضمون {0} میں کوئی متن نہیں۔</translation>
        </message>
        <message>
            <source>The text of {0} is not the one that was stored.</source>
            <translation>‏{0} کا متن وہ نہیں جو محفوظ کیا گیا تھا۔</translation>
        </message>
        <message>
            <source>The layout of {0} does not have its words; it is shown as plain paragraphs.</source>
            <translation>‏{0} کی ترتیب میں اس کے الفاظ نہیں؛ اسے سادہ پیراگراف میں دکھایا جاتا ہے۔</translation>
        </message>
        <message>
            <source>The annotation {0} was left behind on the essay {1}, which was joined to another.</source>
            <translation>نشان {0} مضمون {1} پر رہ گیا، جو کسی اور میں ملا دیا گیا تھا۔</translation>
        </message>
        <message>
            <source>The database holds {0}, which is no part of a library.</source>
            <translation>ڈیٹا بیس میں {0} ہے، جو لائبریری کا حصہ نہیں۔</translation>
        </message>
        <message>
            <source>The database is damaged: {0}. Repair it, or bring back a backup.</source>
            <translation>ڈیٹابیس خراب ہے: {0}۔ اس کی مرمت کریں یا کوئی بیک اپ واپس لائیں۔</translation>
        </message>
        <message>
            <source>The text of {0} is missing.</source>
            <translation>‏{0} کا متن غائب ہے۔</translation>
        </message>
        <message>
            <source>The layout of {0} cannot be read; it is shown as plain paragraphs.</source>
            <translation>‏{0} کی ترتیب پڑھی نہیں جا سکتی؛ اسے سادہ پیراگراف میں دکھایا جاتا ہے۔</translation>
        </message>
        <message>
            <source>The layout of {0} was written by another program.</source>
            <translation>‏{0} کی ترتیب کسی اور پروگرام نے لکھی ہے۔</translation>
        </message>
        <message>
            <source>The essay {0} would not be found under its address {1}.</source>
            <translation>مضمون {0} اپنے پتے {1} پر نہ ملتا۔</translation>
        </message>
        <message>
            <source>The essay {0} is not known by its address {1}.</source>
            <translation>مضمون {0} اپنے پتے {1} سے معلوم نہیں۔</translation>
        </message>
        <message>
            <source>The essay {0} is joined to others in a circle, so none of them is shown.</source>
            <translation>مضمون {0} دوسروں سے دائرے میں ملا ہوا ہے، اس لیے ان میں سے کوئی نہیں دکھایا جاتا۔</translation>
        </message>
        <message>
            <source>The essay {0} was joined to the essay {1} and is listed all the same.</source>
            <translation>مضمون {0} مضمون {1} میں ملایا گیا تھا، پھر بھی فہرست میں ہے۔</translation>
        </message>
        <message>
            <source>The essay {0} shows the text of the essay {1}.</source>
            <translation>مضمون {0} مضمون {1} کا متن دکھاتا ہے۔</translation>
        </message>
        <message>
            <source>The annotation {0} on essay {1} is kept, but its {2} cannot be read.</source>
            <translation>مضمون {1} کا نشان {0} محفوظ ہے، مگر اس کا {2} پڑھا نہیں جا سکتا۔</translation>
        </message>
        <message>
            <source>The original of {0} is missing; its text is not touched by this.</source>
            <translation>‏{0} کا اصل صفحہ غائب ہے؛ اس سے اس کے متن پر کوئی اثر نہیں۔</translation>
        </message>
        <message>
            <source>The {0} is missing; a frame with its words stands in its place. Import the page again.</source>
            <translation>‏{0} غائب ہے؛ اس کی جگہ اس کے الفاظ کے ساتھ ایک چوکھٹا ہے۔ صفحہ دوبارہ درآمد کریں۔</translation>
        </message>
        <message>
            <source>The {0} is damaged or cannot be read. Import the page again, or bring back a backup.</source>
            <translation>‏{0} خراب ہے یا پڑھی نہیں جا سکتی۔ صفحہ دوبارہ درآمد کریں، یا بیک اپ واپس لائیں۔</translation>
        </message>
        <message>
            <source>The database in the backup {0} is damaged.</source>
            <translation>پشتی نقل {0} کا ڈیٹا بیس خراب ہے۔</translation>
        </message>
        <message>
            <source>The backup could not be written: {0}.</source>
            <translation>پشتی نقل لکھی نہ جا سکی: {0}۔</translation>
        </message>
        <message>
            <source>The backup {0} is damaged and cannot be brought back.</source>
            <translation>پشتی نقل {0} خراب ہے اور واپس نہیں لائی جا سکتی۔</translation>
        </message>
        <message>
            <source>The backup {0} cannot be read: {1}.</source>
            <translation>پشتی نقل {0} پڑھی نہیں جا سکتی: {1}۔</translation>
        </message>
        <message>
            <source>The file {0} is no backup of a library, or one of a newer program.</source>
            <translation>فائل {0} کسی لائبریری کی پشتی نقل نہیں، یا کسی نئے پروگرام کی ہے۔</translation>
        </message>
        <message>
            <source>The backup {0} is damaged: {1} in it cannot be read.</source>
            <translation>پشتی نقل {0} خراب ہے: اس میں {1} پڑھا نہیں جا سکتا۔</translation>
        </message>
        <message>
            <source>The essays {0} and {1} were never taken for the same.</source>
            <translation>مضامین {0} اور {1} کبھی ایک نہیں سمجھے گئے۔</translation>
        </message>
        <message>
            <source>The title and the origin of the essay that begins “{0}” are lost.</source>
            <translation>اس مضمون کا عنوان اور ماخذ ضائع ہو گئے جو یوں شروع ہوتا ہے: ”{0}“۔</translation>
        </message>
        <message>
            <source>The name of a dossier is lost; it is called “{0}” now.</source>
            <translation>ایک ڈوزیئر کا نام ضائع ہو گیا؛ اب اس کا نام ”{0}“ ہے۔</translation>
        </message>
        <message>
            <source>The text of the essay “{0}” is lost; its beginning and what you marked stand in its place.</source>
            <translation>مضمون ”{0}“ کا متن ضائع ہو گیا؛ اس کی جگہ اس کا آغاز اور آپ کے نشان زد الفاظ ہیں۔</translation>
        </message>
        <message>
            <source>Marks that are lost had these tags: {0}.</source>
            <translation>جو نشان ضائع ہوئے ان کے ٹیگ یہ تھے: {0}۔</translation>
        </message>
        <message>
            <source>A mark in “{0}” is not there; a dossier keeps its words: “{1}”.</source>
            <translation>مضمون ”{0}“ کا ایک نشان موجود نہیں؛ ایک ڈوزیئر میں اس کے الفاظ ہیں: ”{1}“۔</translation>
        </message>
        <message>
            <source>The shelf, the position and the edited facts of the essay “{0}” are lost.</source>
            <translation>مضمون ”{0}“ کا خانہ، مقام اور ترمیم شدہ معلومات ضائع ہو گئیں۔</translation>
        </message>
        <message>
            <source>The note on “{0}” was changed on both sides; both texts stand in it.</source>
            <translation>عبارت ”{0}“ کا نوٹ دونوں طرف بدلا گیا تھا؛ اس میں دونوں متن موجود ہیں۔</translation>
        </message>
        <message>
            <source>The file {0} belongs to another program; it is no library of CSS Reader.</source>
            <translation>فائل {0} کسی اور پروگرام کی ہے؛ یہ CSS Reader کی لائبریری نہیں۔</translation>
        </message>
        <message>
            <source>The library in {0} was written by a newer version of CSS Reader. Update the program to open it.</source>
            <translation>‏{0} کی لائبریری CSS Reader کے نئے نسخے نے لکھی ہے۔ اسے کھولنے کے لیے پروگرام تازہ کریں۔</translation>
        </message>
        <message>
            <source>The library must be changed for this version of CSS Reader, but no copy of it could be made first in {0}: {1}. See that the disk has room.</source>
            <translation>‏CSS Reader کے اس ورژن کے لیے لائبریری میں تبدیلی ضروری ہے، مگر پہلے {0} میں اس کی نقل نہ بن سکی: {1}۔ دیکھیں کہ ڈسک میں جگہ ہے۔</translation>
        </message>
        <message>
            <source>{0} is a folder, where the database of a library should be.</source>
            <translation>‏{0} فولڈر ہے، جہاں لائبریری کا ڈیٹا بیس ہونا چاہیے تھا۔</translation>
        </message>
        <message>
            <source>The database of the library in {0} is empty, although essays were in it. Bring back a backup; there may be some in {1}.</source>
            <translation>‏{0} کی لائبریری کا ڈیٹا بیس خالی ہے، حالانکہ اس میں مضامین تھے۔ بیک اپ واپس لائیں؛ شاید {1} میں کوئی ہو۔</translation>
        </message>
        <message>
            <source>There is no library in {0}.</source>
            <translation>‏{0} میں کوئی لائبریری نہیں۔</translation>
        </message>
        <message>
            <source>{0} is a file, not a folder. A library needs a folder of its own.</source>
            <translation>‏{0} فائل ہے، فولڈر نہیں۔ لائبریری کو اپنا فولڈر چاہیے۔</translation>
        </message>
        <message>
            <source>The folder {0} cannot be made: {1}.</source>
            <translation>فولڈر {0} نہیں بن سکتا: {1}۔</translation>
        </message>
        <message>
            <source>The library in {0} is of an older version of CSS Reader. Open it once for writing.</source>
            <translation>‏{0} کی لائبریری CSS Reader کے پرانے نسخے کی ہے۔ اسے ایک بار لکھنے کے لیے کھولیں۔</translation>
        </message>
        <message>
            <source>The original {0} of an essay is damaged. The essay itself is not touched by this.</source>
            <translation>ایک مضمون کا اصل صفحہ {0} خراب ہے۔ خود مضمون پر اس کا کوئی اثر نہیں۔</translation>
        </message>
        <message>
            <source>{0} does not name an original.</source>
            <translation>‏{0} کسی اصل صفحے کا نام نہیں۔</translation>
        </message>
        <message>
            <source>The original of an essay could not be saved in {0}: {1}.</source>
            <translation>ایک مضمون کا اصل صفحہ {0} میں محفوظ نہ ہو سکا: {1}۔</translation>
        </message>
        <message>
            <source>The original {0} of an essay is missing.</source>
            <translation>ایک مضمون کا اصل صفحہ {0} غائب ہے۔</translation>
        </message>
        <message>
            <source>The original {0} cannot be read: {1}.</source>
            <translation>اصل صفحہ {0} پڑھا نہیں جا سکتا: {1}۔</translation>
        </message>
        <message>
            <source>{0} seconds cannot have been read at once, so they were not counted.</source>
            <translation>‏{0} سیکنڈ ایک ساتھ نہیں پڑھے جا سکتے، اس لیے نہیں گنے گئے۔</translation>
        </message>
        <message>
            <source>A part of the essays could not be read: their shelves, positions and edited facts.</source>
            <translation>مضامین کا ایک حصہ پڑھا نہ جا سکا: ان کے خانے، مقام اور ترمیم شدہ معلومات۔</translation>
        </message>
        <message>
            <source>A part of the titles and facts of essays could not be read.</source>
            <translation>مضامین کے عنوانات اور معلومات کا ایک حصہ پڑھا نہ جا سکا۔</translation>
        </message>
        <message>
            <source>A part of the texts of essays could not be read.</source>
            <translation>مضامین کے متن کا ایک حصہ پڑھا نہ جا سکا۔</translation>
        </message>
        <message>
            <source>A part of the highlights, notes and bookmarks could not be read.</source>
            <translation>نشانوں، نوٹوں اور بک مارکس کا ایک حصہ پڑھا نہ جا سکا۔</translation>
        </message>
        <message>
            <source>A part of the tags of highlights and notes could not be read.</source>
            <translation>نشانوں اور نوٹوں کے ٹیگوں کا ایک حصہ پڑھا نہ جا سکا۔</translation>
        </message>
        <message>
            <source>A part of the tags of essays could not be read.</source>
            <translation>مضامین کے ٹیگوں کا ایک حصہ پڑھا نہ جا سکا۔</translation>
        </message>
        <message>
            <source>A part of the names of dossiers could not be read.</source>
            <translation>ڈوزیئروں کے ناموں کا ایک حصہ پڑھا نہ جا سکا۔</translation>
        </message>
        <message>
            <source>A part of the passages in dossiers could not be read.</source>
            <translation>ڈوزیئروں کے اقتباسات کا ایک حصہ پڑھا نہ جا سکا۔</translation>
        </message>
        <message>
            <source>A part of the notes that were being written could not be read.</source>
            <translation>جو نوٹ لکھے جا رہے تھے ان کا ایک حصہ پڑھا نہ جا سکا۔</translation>
        </message>
        <message>
            <source>The library was written by a newer version of CSS Reader. Update the program to repair it.</source>
            <translation>یہ لائبریری سی ایس ایس ریڈر کے نئے ورژن نے لکھی ہے۔ مرمت کے لیے پروگرام کو اپ ڈیٹ کریں۔</translation>
        </message>
        <message>
            <source>The database holds no table of a library, so it cannot be repaired. Bring back a backup.</source>
            <translation>ڈیٹابیس میں لائبریری کی کوئی جدول نہیں، اس لیے مرمت نہیں ہو سکتی۔ کوئی بیک اپ واپس لائیں۔</translation>
        </message>
        <message>
            <source>Nothing of the table {0} could be read.</source>
            <translation>جدول {0} میں سے کچھ نہ پڑھا جا سکا۔</translation>
        </message>
        <message>
            <source>In the table {0}, {1} rows stood twice or could not be understood.</source>
            <translation>جدول {0} میں {1} سطریں دو بار تھیں یا سمجھی نہ جا سکیں۔</translation>
        </message>
        <message>
            <source>The library could not be repaired: {0}.</source>
            <translation>لائبریری کی مرمت نہ ہو سکی: {0}۔</translation>
        </message>
        <message>
            <source>The library could not be repaired: {0}. The files are as they were.</source>
            <translation>لائبریری کی مرمت نہ ہو سکی: {0}۔ فائلیں ویسی ہی ہیں جیسی تھیں۔</translation>
        </message>
        <message>
            <source>Nothing is left of the database {0}. Bring back a backup.</source>
            <translation>ڈیٹابیس {0} میں سے کچھ نہیں بچا۔ کوئی بیک اپ واپس لائیں۔</translation>
        </message>
        <message>
            <source>The beginning of the database is lost, so that nothing can be read of it. Bring back a backup.</source>
            <translation>ڈیٹابیس کا آغاز ضائع ہو گیا ہے، اس لیے اس میں سے کچھ نہیں پڑھا جا سکتا۔ کوئی بیک اپ واپس لائیں۔</translation>
        </message>
        <message>
            <source>A part of the table {0} could not be read.</source>
            <translation>جدول {0} کا ایک حصہ پڑھا نہ جا سکا۔</translation>
        </message>
        <message>
            <source>Of the marks in “{0}”, {1} could not be read.</source>
            <translation>مضمون ”{0}“ کے نشانوں میں سے {1} پڑھے نہ جا سکے۔</translation>
        </message>
        <message>
            <source>{0} is no backup of a library. Nothing was changed.</source>
            <translation>‏{0} لائبریری کا بیک اپ نہیں۔ کچھ نہیں بدلا۔</translation>
        </message>
        <message>
            <source>{0} holds files that no backup of a library has. Nothing was changed.</source>
            <translation>‏{0} میں ایسی فائلیں ہیں جو لائبریری کے کسی بیک اپ میں نہیں ہوتیں۔ کچھ نہیں بدلا۔</translation>
        </message>
        <message>
            <source>{0} would unpack to more than a library can be. Nothing was changed.</source>
            <translation>‏{0} کھلنے پر لائبریری کی حد سے بڑا ہوگا۔ کچھ نہیں بدلا۔</translation>
        </message>
        <message>
            <source>There is no room on the disk to bring back {0}. Nothing was changed.</source>
            <translation>‏{0} واپس لانے کے لیے ڈسک پر جگہ نہیں۔ کچھ نہیں بدلا۔</translation>
        </message>
        <message>
            <source>The database in {0} is damaged, or is no library. Nothing was changed.</source>
            <translation>‏{0} کا ڈیٹا بیس خراب ہے، یا لائبریری نہیں۔ کچھ نہیں بدلا۔</translation>
        </message>
        <message>
            <source>The backup could not be brought back: {0}.</source>
            <translation>بیک اپ واپس نہ لایا جا سکا: {0}۔</translation>
        </message>
        <message>
            <source>{0} is damaged or is no backup of a library. Nothing was changed.</source>
            <translation>‏{0} خراب ہے یا لائبریری کا بیک اپ نہیں۔ کچھ نہیں بدلا۔</translation>
        </message>
        <message>
            <source>The database in {0} is damaged. Nothing was changed.</source>
            <translation>‏{0} کا ڈیٹا بیس خراب ہے۔ کچھ نہیں بدلا۔</translation>
        </message>
        <message>
            <source>There is no saved search “{0}” in the library.</source>
            <translation>لائبریری میں ”{0}“ نام کی محفوظ تلاش نہیں۔</translation>
        </message>
        <message>
            <source>A saved search needs a name and a question.</source>
            <translation>محفوظ تلاش کا ایک نام اور ایک سوال ہونا چاہیے۔</translation>
        </message>
        <message>
            <source>Another saved search is called “{0}”.</source>
            <translation>ایک اور محفوظ تلاش کا نام ”{0}“ ہے۔</translation>
        </message>
        <message>
            <source>There is no subscription {0} in the library.</source>
            <translation>لائبریری میں سبسکرپشن {0} نہیں۔</translation>
        </message>
        <message>
            <source>There is no version {0} of this essay in the library.</source>
            <translation>لائبریری میں اس مضمون کا نسخہ {0} نہیں۔</translation>
        </message>
        <message>
            <source>There is no watched folder {0} in the library.</source>
            <translation>لائبریری میں زیرِ نظر فولڈر {0} نہیں۔</translation>
        </message>
        <message>
            <source>Waits again.</source>
            <translation>دوبارہ منتظر ہے۔</translation>
        </message>
        <message>
            <source>Waits to be tried again.</source>
            <translation>دوبارہ آزمائے جانے کا منتظر ہے۔</translation>
        </message>
        <message>
            <source>There is no item {0} in the queue.</source>
            <translation>قطار میں {0} نام کی کوئی چیز نہیں۔</translation>
        </message>
        <message>
            <source>Asking the site for the page.</source>
            <translation>سائٹ سے صفحہ مانگا جا رہا ہے۔</translation>
        </message>
        <message>
            <source>Stopped before it was done; it waits again.</source>
            <translation>پورا ہونے سے پہلے روکا گیا؛ یہ دوبارہ منتظر ہے۔</translation>
        </message>
        <message>
            <source>Another window or command is fetching the pages of this queue already.</source>
            <translation>کوئی اور ونڈو یا کمانڈ اس قطار کے صفحات پہلے سے لا رہی ہے۔</translation>
        </message>
        <message>
            <source>The program ended before it was done; it waits again.</source>
            <translation>یہ پورا ہونے سے پہلے پروگرام بند ہو گیا؛ یہ دوبارہ منتظر ہے۔</translation>
        </message>
        <message>
            <source>The dictionary in {0} cannot be read: {1}.</source>
            <translation>‏{0} کی لغت پڑھی نہیں جا سکتی: {1}۔</translation>
        </message>
        <message>
            <source>The dictionary file {0} is damaged. Put a fresh copy in its place.</source>
            <translation>لغت کی فائل {0} خراب ہے۔ اس کی جگہ نئی نقل رکھیں۔</translation>
        </message>
        <message>
            <source>The dictionary file {0} is too large to be used.</source>
            <translation>لغت کی فائل {0} استعمال کے لیے بہت بڑی ہے۔</translation>
        </message>
        <message>
            <source>The dictionary file {0} is no ordinary file.</source>
            <translation>لغت کی فائل {0} عام فائل نہیں۔</translation>
        </message>
        <message>
            <source>The folder {0} holds no dictionary: a file ending in .ifo is missing.</source>
            <translation>فولڈر {0} میں کوئی لغت نہیں: ‎.ifo‎ پر ختم ہونے والی فائل غائب ہے۔</translation>
        </message>
        <message>
            <source>{0} does not begin as the file of a StarDict dictionary does.</source>
            <translation>‏{0} کا آغاز StarDict لغت کی فائل جیسا نہیں۔</translation>
        </message>
        <message>
            <source>The dictionary {0} is not whole: its file ending in {1} is missing.</source>
            <translation>لغت {0} مکمل نہیں: اس کی {1} پر ختم ہونے والی فائل غائب ہے۔</translation>
        </message>
        <message>
            <source>The list of words of {0} is damaged or too long. Put a fresh copy in its place.</source>
            <translation>‏{0} کے الفاظ کی فہرست خراب یا بہت لمبی ہے۔ اس کی جگہ نئی نقل رکھیں۔</translation>
        </message>
        <message>
            <source>The files of WordNet are damaged. Put a fresh copy in their place.</source>
            <translation>‏WordNet کی فائلیں خراب ہیں۔ ان کی جگہ نئی نقل رکھیں۔</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Typeface of the essay</source>
            <translation>مضمون کا خط</translation>
        </message>
        <message>
            <source>Size of the text, in points</source>
            <translation>متن کا سائز، پوائنٹ میں</translation>
        </message>
        <message>
            <source>Height of a line, as a multiple of the text size</source>
            <translation>سطر کی اونچائی، متن کے سائز کے حساب سے</translation>
        </message>
        <message>
            <source>Width of the column, in characters</source>
            <translation>کالم کی چوڑائی، حروف میں</translation>
        </message>
        <message>
            <source>Distance between paragraphs, in lines; with less than 0.2 they begin set in</source>
            <translation>پیراگرافوں کا فاصلہ، سطروں میں؛ 0.2 سے کم پر ان کی پہلی سطر اندر سے شروع ہوتی ہے</translation>
        </message>
        <message>
            <source>Both edges of the column straight</source>
            <translation>کالم کے دونوں کنارے سیدھے</translation>
        </message>
        <message>
            <source>Hyphenate justified text, where it is English</source>
            <translation>سیدھے کناروں والے انگریزی متن میں سطر کے آخر پر الفاظ توڑیں</translation>
        </message>
        <message>
            <source>One paragraph lit, the others dimmed</source>
            <translation>ایک پیراگراف روشن، باقی مدھم</translation>
        </message>
        <message>
            <source>Colours of the window and the page</source>
            <translation>ونڈو اور صفحے کے رنگ</translation>
        </message>
        <message>
            <source>The theme when the system is light and is followed</source>
            <translation>تھیم جب نظام روشن ہو اور اس کی پیروی کی جائے</translation>
        </message>
        <message>
            <source>The theme when the system is dark and is followed</source>
            <translation>تھیم جب نظام تاریک ہو اور اس کی پیروی کی جائے</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>ونڈو کی زبان</translation>
        </message>
        <message>
            <source>Let the cards in the margin stand beside their lines</source>
            <translation>حاشیے کے کارڈ اپنی سطروں کے سامنے رہیں</translation>
        </message>
        <message>
            <source>Scroll the page smoothly, unless the system asks for no motion</source>
            <translation>صفحہ ہمواری سے سرکائیں، سوائے اس کے کہ نظام حرکت نہ چاہے</translation>
        </message>
        <message>
            <source>The page of one's own theme</source>
            <translation>اپنی تھیم کا صفحہ</translation>
        </message>
        <message>
            <source>The words of one's own theme</source>
            <translation>اپنی تھیم کے الفاظ</translation>
        </message>
        <message>
            <source>What stands out in one's own theme</source>
            <translation>اپنی تھیم کا نمایاں رنگ</translation>
        </message>
        <message>
            <source>Ask subscriptions for what is new by itself, at most once an hour</source>
            <translation>سبسکرپشنوں سے نئی چیزیں خود پوچھنا، زیادہ سے زیادہ ہر گھنٹے ایک بار</translation>
        </message>
        <message>
            <source>Count the minutes you read, for the reading figures; they stay in the library</source>
            <translation>مطالعے کے اعداد کے لیے آپ کے پڑھنے کے منٹ گننا؛ یہ لائبریری ہی میں رہتے ہیں</translation>
        </message>
        <message>
            <source>Pace of reading aloud, as a multiple of the voice's own</source>
            <translation>پڑھ کر سنانے کی رفتار، آواز کی اپنی رفتار کے لحاظ سے</translation>
        </message>
        <message>
            <source>Voice that reads English aloud; without one that is there, the first</source>
            <translation>انگریزی پڑھ کر سنانے والی آواز؛ نہ ہو تو پہلی دستیاب</translation>
        </message>
        <message>
            <source>Voice that reads Urdu aloud</source>
            <translation>اردو پڑھ کر سنانے والی آواز</translation>
        </message>
        <message>
            <source>Order of the list of essays</source>
            <translation>مضامین کی فہرست کی ترتیب</translation>
        </message>
        <message>
            <source>The list of essays in the reverse of its order</source>
            <translation>مضامین کی فہرست الٹی ترتیب میں</translation>
        </message>
        <message>
            <source>What the list of essays is grouped by</source>
            <translation>مضامین کی فہرست کی گروہ بندی</translation>
        </message>
        <message>
            <source>Order of the notebook</source>
            <translation>بیاض کی ترتیب</translation>
        </message>
        <message>
            <source>What the notebook is grouped by</source>
            <translation>بیاض کی گروہ بندی کس سے ہو</translation>
        </message>
        <message>
            <source>Write a backup once a day while the window is open, where something was changed</source>
            <translation>کھڑکی کھلی ہو تو دن میں ایک بار پشتی نقل بنائیں، اگر کچھ بدلا ہو</translation>
        </message>
        <message>
            <source>Folder that automatic backups go to; without one, the library's own</source>
            <translation>خودکار پشتی نقلوں کا فولڈر؛ خالی ہو تو لائبریری کا اپنا</translation>
        </message>
    </context>
    <context>
        <name>SpeakingFlow</name>
        <message>
            <source>Open an essay first, then have it read aloud.</source>
            <translation>پہلے کوئی مضمون کھولیں، پھر اسے سنیں۔</translation>
        </message>
        <message>
            <source>There are no words in this essay that could be read aloud.</source>
            <translation>اس مضمون میں پڑھ کر سنانے کے لیے الفاظ نہیں۔</translation>
        </message>
        <message>
            <source>Nothing is being read aloud that could be kept.</source>
            <translation>ابھی کچھ پڑھ کر نہیں سنایا جا رہا جسے رکھا جا سکے۔</translation>
        </message>
        <message>
            <source>This sentence is highlighted already.</source>
            <translation>یہ جملہ پہلے سے نمایاں ہے۔</translation>
        </message>
        <message>
            <source>Kept: {category}.</source>
            <translation>محفوظ ہوا: {category}۔</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>واپس لیں</translation>
        </message>
        <message>
            <source>Reading aloud is an extra that is not installed. Install it with: {command}</source>
            <translation>پڑھ کر سنانا ایک اضافی جزو ہے جو نصب نہیں۔ اسے یوں نصب کریں: {command}</translation>
        </message>
        <message>
            <source>The system has nothing that speaks. On Linux, install Speech Dispatcher and a voice such as espeak-ng; then try again.</source>
            <translation>نظام میں بولنے والی کوئی چیز نہیں۔ لینکس پر Speech Dispatcher اور espeak-ng جیسی کوئی آواز نصب کریں؛ پھر کوشش کریں۔</translation>
        </message>
        <message>
            <source>The system has no English voice. Add one in its settings for speech; then try again.</source>
            <translation>نظام میں انگریزی آواز نہیں۔ بولنے کی ترتیبات میں ایک شامل کریں؛ پھر کوشش کریں۔</translation>
        </message>
        <message>
            <source>The system has no Urdu voice. Add one in its settings for speech; then try again.</source>
            <translation>نظام میں اردو آواز نہیں۔ بولنے کی ترتیبات میں ایک شامل کریں؛ پھر کوشش کریں۔</translation>
        </message>
        <message>
            <source>Reading aloud stopped: {reason}</source>
            <translation>پڑھ کر سنانا رک گیا: {reason}</translation>
        </message>
    </context>
    <context>
        <name>SpeechBar</name>
        <message>
            <source>Read aloud</source>
            <translation>پڑھ کر سنانا</translation>
        </message>
        <message>
            <source>Previous sentence</source>
            <translation>پچھلا جملہ</translation>
        </message>
        <message>
            <source>Next sentence</source>
            <translation>اگلا جملہ</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>آہستہ</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>تیز</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>آواز</translation>
        </message>
        <message>
            <source>Keep this sentence as a highlight (H)</source>
            <translation>یہ جملہ نمایاں عبارت کے طور پر رکھیں (H)</translation>
        </message>
        <message>
            <source>Stop reading aloud (Escape)</source>
            <translation>سنانا بند کریں (Escape)</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>حکم نقل کریں</translation>
        </message>
        <message>
            <source>Close (Escape)</source>
            <translation>بند کریں (Escape)</translation>
        </message>
        <message>
            <source>Go on reading aloud</source>
            <translation>سنانا جاری رکھیں</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>روکیں</translation>
        </message>
        <message>
            <source>{speed}×</source>
            <translation>{speed}×</translation>
        </message>
        <message>
            <source>Speed {speed}</source>
            <translation>رفتار {speed}</translation>
        </message>
        <message>
            <source>Voice: {name}</source>
            <translation>آواز: {name}</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>نقل ہو گیا۔</translation>
        </message>
    </context>
    <context>
        <name>SubjectsDialog</name>
        <message>
            <source>Choose subjects</source>
            <translation>اختیاری مضامین چنیں</translation>
        </message>
        <message>
            <source>Tick what is to stand in the sidebar. Nothing is lost by taking a tick away, and no choice is final.</source>
            <translation>جو کچھ سائیڈ بار میں ہونا چاہیے اس پر نشان لگائیں۔ نشان ہٹانے سے کچھ ضائع نہیں ہوتا، اور کوئی انتخاب آخری نہیں۔</translation>
        </message>
        <message>
            <source>Subjects</source>
            <translation>نصاب کے مضامین</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>نصاب کا مضمون</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>نشانات</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>محفوظ کریں</translation>
        </message>
    </context>
    <context>
        <name>SubscriptionsPage</name>
        <message>
            <source>Subscription</source>
            <translation>سبسکرپشن</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>قسم</translation>
        </message>
        <message>
            <source>What was said last</source>
            <translation>آخری بات</translation>
        </message>
        <message>
            <source>Subscriptions</source>
            <translation>سبسکرپشن</translation>
        </message>
        <message>
            <source>Ask by itself, once an hour, while this window is &amp;open</source>
            <translation>جب تک یہ ونڈو &amp;کھلی ہے، ہر گھنٹے خود پوچھیں</translation>
        </message>
        <message>
            <source>&amp;Unsubscribe</source>
            <translation>سبسکرپشن &amp;ختم کریں</translation>
        </message>
        <message>
            <source>What is new goes into the queue.</source>
            <translation>جو نیا ہو وہ قطار میں جاتا ہے۔</translation>
        </message>
        <message>
            <source>There are no subscriptions yet. Look at a feed or a list of essays, then press Subscribe.</source>
            <translation>ابھی کوئی سبسکرپشن نہیں۔ کوئی فیڈ یا مضامین کی فہرست دیکھیں، پھر سبسکرائب دبائیں۔</translation>
        </message>
        <message>
            <source>&amp;Ask for what is new</source>
            <translation>نئی چیزیں &amp;پوچھیں</translation>
        </message>
        <message>
            <source>&amp;Ask all for what is new</source>
            <translation>&amp;سب سے نئی چیزیں پوچھیں</translation>
        </message>
    </context>
    <context>
        <name>TagEdit</name>
        <message>
            <source>Tags</source>
            <translation>ٹیگ</translation>
        </message>
        <message>
            <source>Tags, with commas between</source>
            <translation>ٹیگ، درمیان میں کاما</translation>
        </message>
    </context>
    <context>
        <name>TakingAlongFlow</name>
        <message>
            <source>Import highlights and notes</source>
            <translation>نمایاں عبارتیں اور نوٹ درآمد کریں</translation>
        </message>
        <message>
            <source>Highlights and notes ({endings})</source>
            <translation>نمایاں عبارتیں اور نوٹ ({endings})</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>تمام فائلیں (*)</translation>
        </message>
    </context>
    <context>
        <name>TickMenu</name>
        <message>
            <source>Any of those ticked</source>
            <translation>نشان زدہ میں سے کوئی</translation>
        </message>
        <message>
            <source>Space, or Ctrl and a click, ticks several</source>
            <translation>اسپیس، یا Ctrl اور کلک سے کئی پر نشان لگتا ہے</translation>
        </message>
    </context>
    <context>
        <name>ToldBack</name>
        <message>
            <source>“{words}” is marked again in “{title}”.</source>
            <translation>‏”{title}“ میں ”{words}“ پر نشان دوبارہ لگا ہے۔</translation>
        </message>
        <message>
            <source>“{words}” is no longer marked in “{title}”.</source>
            <translation>‏”{title}“ میں ”{words}“ پر اب نشان نہیں۔</translation>
        </message>
        <message>
            <source>The extent of “{words}” in “{title}” was changed back.</source>
            <translation>‏”{title}“ میں ”{words}“ کی حدود پہلے جیسی ہو گئیں۔</translation>
        </message>
        <message>
            <source>The note on “{words}” in “{title}” was changed back.</source>
            <translation>‏”{title}“ میں ”{words}“ کا نوٹ پہلے جیسا ہو گیا۔</translation>
        </message>
        <message>
            <source>The kind of “{words}” in “{title}” was changed back.</source>
            <translation>‏”{title}“ میں ”{words}“ کی قسم پہلے جیسی ہو گئی۔</translation>
        </message>
        <message>
            <source>The tags of “{words}” in “{title}” were changed back.</source>
            <translation>‏”{title}“ میں ”{words}“ کے ٹیگ پہلے جیسے ہو گئے۔</translation>
        </message>
        <message>
            <source>What is said of “{words}” in “{title}” was changed back.</source>
            <translation>‏”{title}“ میں ”{words}“ کے بارے میں لکھا ہوا پہلے جیسا ہو گیا۔</translation>
        </message>
        <message numerus="yes">
            <source>{n} marks were changed back.</source>
            <translation>
                <numerusform>{n} نشان پہلے جیسا ہو گیا۔</numerusform>
                <numerusform>{n} نشانات پہلے جیسے ہو گئے۔</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} marks were changed back in “{title}”.</source>
            <translation>
                <numerusform>‏”{title}“ میں {n} نشان پہلے جیسا ہو گیا۔</numerusform>
                <numerusform>‏”{title}“ میں {n} نشانات پہلے جیسے ہو گئے۔</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Sidebar</source>
            <translation>سائیڈ بار</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>درآمد</translation>
        </message>
        <message>
            <source>Page and type</source>
            <translation>صفحہ اور حروف</translation>
        </message>
        <message>
            <source>Next theme</source>
            <translation>اگلی تھیم</translation>
        </message>
        <message>
            <source>Margin</source>
            <translation>حاشیہ</translation>
        </message>
    </context>
    <context>
        <name>TopicDialog</name>
        <message>
            <source>New topic</source>
            <translation>نیا موضوع</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>موضوع</translation>
        </message>
        <message>
            <source>The rule is a question as in the search box. Every essay that answers it wholly lies in the topic, those that come later, too. Without a rule a topic holds what you put there.</source>
            <translation>قاعدہ ایک سوال ہے جیسا تلاش کے خانے میں۔ جو مضمون اس کا پورا جواب دے وہ موضوع میں شامل ہے، بعد میں آنے والے بھی۔ قاعدے کے بغیر موضوع میں وہی ہوتا ہے جو آپ وہاں رکھیں۔</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>محفوظ کریں</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;نام</translation>
        </message>
        <message>
            <source>&amp;Stands under</source>
            <translation>&amp;کس کے نیچے</translation>
        </message>
        <message>
            <source>&amp;Rule</source>
            <translation>&amp;قاعدہ</translation>
        </message>
        <message>
            <source>none</source>
            <translation>کوئی نہیں</translation>
        </message>
        <message>
            <source>No rule: it holds what you put there.</source>
            <translation>کوئی قاعدہ نہیں: اس میں وہی ہے جو آپ وہاں رکھیں۔</translation>
        </message>
        <message numerus="yes">
            <source>{n} essays answer it now.</source>
            <translation>
                <numerusform>ابھی {n} مضمون اس کا جواب دیتا ہے۔</numerusform>
                <numerusform>ابھی {n} مضامین اس کا جواب دیتے ہیں۔</numerusform>
            </translation>
        </message>
        <message>
            <source>A part of it makes no sense as a question and is read as plain words.</source>
            <translation>اس کا ایک حصہ سوال نہیں بنتا اور سادہ الفاظ کے طور پر پڑھا جاتا ہے۔</translation>
        </message>
    </context>
    <context>
        <name>Topics</name>
        <message>
            <source>put there by you</source>
            <translation>آپ نے وہاں رکھا</translation>
        </message>
        <message>
            <source>taken out by you</source>
            <translation>آپ نے نکالا</translation>
        </message>
        <message>
            <source>by its rule: {words}</source>
            <translation>اس کے قاعدے سے: {words}</translation>
        </message>
        <message>
            <source>by its rule</source>
            <translation>اس کے قاعدے سے</translation>
        </message>
        <message>
            <source>like {essays}</source>
            <translation>جیسے {essays}</translation>
        </message>
        <message>
            <source>the essay is filed under “{name}”</source>
            <translation>مضمون ”{name}“ کے تحت درج ہے</translation>
        </message>
        <message>
            <source>its title speaks of it</source>
            <translation>اس کا عنوان اسی کی بات کرتا ہے</translation>
        </message>
    </context>
    <context>
        <name>TopicsFlow</name>
        <message>
            <source>The sidebar shows your subjects.</source>
            <translation>سائیڈ بار میں آپ کے اختیاری مضامین ہیں۔</translation>
        </message>
        <message>
            <source>The topic “{name}” was added.</source>
            <translation>موضوع ”{name}“ شامل کیا گیا۔</translation>
        </message>
        <message>
            <source>The topic “{name}” was changed.</source>
            <translation>موضوع ”{name}“ بدلا گیا۔</translation>
        </message>
        <message>
            <source>The topic “{name}” was removed.</source>
            <translation>موضوع ”{name}“ ہٹایا گیا۔</translation>
        </message>
        <message>
            <source>“{name}” is no longer shown.</source>
            <translation>‏”{name}“ اب نہیں دکھایا جاتا۔</translation>
        </message>
        <message>
            <source>&amp;Search in this topic</source>
            <translation>اس موضوع میں &amp;تلاش کریں</translation>
        </message>
        <message>
            <source>&amp;Name, place and rule…</source>
            <translation>&amp;نام، جگہ اور قاعدہ…</translation>
        </message>
        <message>
            <source>&amp;Add a topic below…</source>
            <translation>نیچے موضوع &amp;شامل کریں…</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>&amp;ہٹائیں</translation>
        </message>
        <message>
            <source>&amp;Hide</source>
            <translation>&amp;چھپائیں</translation>
        </message>
        <message>
            <source>&amp;Choose subjects…</source>
            <translation>&amp;اختیاری مضامین چنیں…</translation>
        </message>
        <message>
            <source>Add a &amp;topic…</source>
            <translation>&amp;موضوع شامل کریں…</translation>
        </message>
        <message>
            <source>Put into “{topic}” already.</source>
            <translation>پہلے سے ”{topic}“ میں ہے۔</translation>
        </message>
        <message numerus="yes">
            <source>{n} essays put into “{topic}”.</source>
            <translation>
                <numerusform>{n} مضمون ”{topic}“ میں ڈالا گیا۔</numerusform>
                <numerusform>{n} مضامین ”{topic}“ میں ڈالے گئے۔</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>واپس لیں</translation>
        </message>
    </context>
    <context>
        <name>VersionsDialog</name>
        <message>
            <source>Versions of “{title}”</source>
            <translation>‏”{title}“ کے نسخے</translation>
        </message>
        <message>
            <source>Versions, the newest first</source>
            <translation>نسخے، سب سے نیا پہلے</translation>
        </message>
        <message>
            <source>&amp;Read this version</source>
            <translation>یہ نسخہ &amp;پڑھیں</translation>
        </message>
        <message>
            <source>It is read, searched and marked from now on. The others are kept.</source>
            <translation>اب سے یہی پڑھا جائے گا، اسی میں تلاش ہوگی اور نشان لگیں گے۔ باقی محفوظ رہتے ہیں۔</translation>
        </message>
        <message>
            <source>There is one version of this essay. When its page changes and is imported again, both stand here.</source>
            <translation>اس مضمون کا ایک ہی نسخہ ہے۔ جب اس کا صفحہ بدلے اور دوبارہ درآمد ہو تو دونوں یہاں ہوں گے۔</translation>
        </message>
        <message>
            <source>Version {n} · {date}</source>
            <translation>نسخہ {n} · {date}</translation>
        </message>
        <message>
            <source>{version} · is read</source>
            <translation>‏{version} · پڑھا جاتا ہے</translation>
        </message>
        <message>
            <source>Version {n}</source>
            <translation>نسخہ {n}</translation>
        </message>
    </context>
    <context>
        <name>VersionsFlow</name>
        <message>
            <source>Another version is read now; the others are kept.</source>
            <translation>اب دوسرا نسخہ پڑھا جاتا ہے؛ باقی محفوظ ہیں۔</translation>
        </message>
        <message>
            <source>They are one essay now, with the highlights of both.</source>
            <translation>اب یہ ایک مضمون ہیں، دونوں کی نمایاں عبارتوں کے ساتھ۔</translation>
        </message>
        <message>
            <source>They are kept apart.</source>
            <translation>یہ الگ رکھے گئے ہیں۔</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>واپس لیں</translation>
        </message>
    </context>
    <context>
        <name>WatchedFoldersDialog</name>
        <message>
            <source>Watched folders</source>
            <translation>زیرِ نگرانی فولڈر</translation>
        </message>
        <message>
            <source>&amp;Add a folder…</source>
            <translation>فولڈر &amp;شامل کریں…</translation>
        </message>
        <message>
            <source>&amp;Bring in what lies there already</source>
            <translation>جو پہلے سے وہاں ہے اسے &amp;بھی لائیں</translation>
        </message>
        <message>
            <source>What lands in one of these folders is brought in by itself: pages that a browser saves, texts, PDF and Word documents and books. Archives are not.</source>
            <translation>ان فولڈروں میں جو آئے وہ خود شامل ہو جاتا ہے: براؤزر کے محفوظ کیے ہوئے صفحات، متن، PDF اور Word دستاویزات اور کتابیں۔ آرکائیو نہیں۔</translation>
        </message>
        <message>
            <source>No folder is watched. Add the one into which your browser saves pages.</source>
            <translation>کسی فولڈر کی نگرانی نہیں ہو رہی۔ وہ فولڈر شامل کریں جس میں آپ کا براؤزر صفحات محفوظ کرتا ہے۔</translation>
        </message>
        <message numerus="yes">
            <source>{n} files seen in it</source>
            <translation>
                <numerusform>اس میں {n} فائل دیکھی گئی</numerusform>
                <numerusform>اس میں {n} فائلیں دیکھی گئیں</numerusform>
            </translation>
        </message>
        <message>
            <source>Watch it no longer</source>
            <translation>نگرانی ختم کریں</translation>
        </message>
    </context>
    <context>
        <name>WatchingFlow</name>
        <message>
            <source>Watch a folder</source>
            <translation>فولڈر کی نگرانی کریں</translation>
        </message>
        <message>
            <source>Brought in: “{title}”.</source>
            <translation>شامل کیا گیا: ”{title}“۔</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>کھولیں</translation>
        </message>
        <message numerus="yes">
            <source>{n} essays were brought in.</source>
            <translation>
                <numerusform>{n} مضمون شامل کیا گیا۔</numerusform>
                <numerusform>{n} مضامین شامل کیے گئے۔</numerusform>
            </translation>
        </message>
        <message>
            <source>A watched file was not brought in. {error}</source>
            <translation>زیرِ نگرانی ایک فائل شامل نہ ہو سکی۔ {error}</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Show the import</source>
            <translation>درآمد دکھائیں</translation>
        </message>
        <message>
            <source>CSS Reader</source>
            <translation>CSS Reader</translation>
        </message>
        <message>
            <source>Choose an essay</source>
            <translation>کوئی مضمون چنیں</translation>
        </message>
        <message>
            <source>Pick one from the list and press Enter to begin reading.</source>
            <translation>فہرست سے ایک چنیں اور پڑھنا شروع کرنے کے لیے انٹر دبائیں۔</translation>
        </message>
        <message>
            <source>Nothing to read yet</source>
            <translation>ابھی پڑھنے کو کچھ نہیں</translation>
        </message>
        <message>
            <source>Save a page in your browser, then drop the file on this window or import it from the File menu.</source>
            <translation>براؤزر میں صفحہ محفوظ کریں، پھر فائل اس ونڈو پر چھوڑیں یا فائل مینو سے درآمد کریں۔</translation>
        </message>
        <message>
            <source>The library could not be opened</source>
            <translation>لائبریری نہ کھل سکی</translation>
        </message>
        <message>
            <source>{title} — CSS Reader</source>
            <translation>{title} — CSS Reader</translation>
        </message>
    </context>
    <context>
        <name>WordCard</name>
        <message>
            <source>Close the dictionary</source>
            <translation>لغت بند کریں</translation>
        </message>
        <message>
            <source>Terms of the dictionary</source>
            <translation>لغت کی شرائط</translation>
        </message>
        <message>
            <source>Keep the word (V)</source>
            <translation>لفظ محفوظ کریں (V)</translation>
        </message>
        <message>
            <source>Highlight it as vocabulary, with this sense and its sentence as the note</source>
            <translation>اسے ذخیرۂ الفاظ کے طور پر نمایاں کریں، اس معنی اور جملے کو نوٹ بنا کر</translation>
        </message>
        <message>
            <source>Whose the dictionary is, and on what terms</source>
            <translation>لغت کس کی ہے اور کن شرائط پر</translation>
        </message>
        <message>
            <source>Dictionary: {word}</source>
            <translation>لغت: {word}</translation>
        </message>
        <message>
            <source>This word is in none of the dictionaries.</source>
            <translation>یہ لفظ کسی لغت میں نہیں۔</translation>
        </message>
        <message>
            <source>Select it without its ending, or a part of it, and press L again. Dictionaries in StarDict form, of Urdu too, can be added: put the folder of one into {folder}.</source>
            <translation>اسے لاحقے کے بغیر، یا اس کا کوئی حصہ منتخب کریں اور دوبارہ L دبائیں۔ StarDict لغات، اردو کی بھی، شامل ہو سکتی ہیں: کسی لغت کا فولڈر {folder} میں رکھیں۔</translation>
        </message>
        <message>
            <source>There is no dictionary.</source>
            <translation>کوئی لغت نہیں۔</translation>
        </message>
        <message>
            <source>WordNet, which comes with the program, is missing: install the program again. Or put the folder of a StarDict dictionary into {folder}.</source>
            <translation>‏WordNet، جو پروگرام کے ساتھ آتی ہے، غائب ہے: پروگرام دوبارہ نصب کریں۔ یا کسی StarDict لغت کا فولڈر {folder} میں رکھیں۔</translation>
        </message>
        <message>
            <source>Terms of {name}</source>
            <translation>‏{name} کی شرائط</translation>
        </message>
        <message>
            <source>This dictionary tells no terms.</source>
            <translation>اس لغت نے کوئی شرائط نہیں بتائیں۔</translation>
        </message>
    </context>
    <context>
        <name>WordsFlow</name>
        <message>
            <source>Double-click a word of the essay, or select it and press L.</source>
            <translation>مضمون کے کسی لفظ پر دو بار کلک کریں، یا اسے منتخب کر کے L دبائیں۔</translation>
        </message>
        <message>
            <source>“{word}” is kept with its sentence.</source>
            <translation>”{word}“ اپنے جملے کے ساتھ محفوظ ہوا۔</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>واپس لیں</translation>
        </message>
    </context>
    <context>
        <name>YearMap</name>
        <message numerus="yes">
            <source>Read on {n} days</source>
            <translation>
                <numerusform>{n} دن پڑھا</numerusform>
                <numerusform>{n} دن پڑھا</numerusform>
            </translation>
        </message>
        <message>
            <source>Less</source>
            <translation>کم</translation>
        </message>
        <message>
            <source>More</source>
            <translation>زیادہ</translation>
        </message>
    </context>
    <context>
        <name>_RescueLine</name>
        <message>
            <source>Bring back</source>
            <translation>واپس لائیں</translation>
        </message>
        <message>
            <source>Open the note again with what you had written</source>
            <translation>نوٹ کو آپ کی تحریر کے ساتھ دوبارہ کھولیں</translation>
        </message>
        <message>
            <source>Your changes were not saved.</source>
            <translation>آپ کی تبدیلیاں محفوظ نہیں ہوئیں۔</translation>
        </message>
        <message>
            <source>The mark itself was removed. Undo that first, then bring the note back.</source>
            <translation>خود نشان ہٹا دیا گیا تھا۔ پہلے وہ واپس لیں، پھر نوٹ لوٹائیں۔</translation>
        </message>
    </context>
    <context>
        <name>_Sample</name>
        <message>
            <source>A sample of the theme</source>
            <translation>تھیم کا نمونہ</translation>
        </message>
        <message>
            <source>A title stands above</source>
            <translation>اوپر عنوان ہوتا ہے</translation>
        </message>
        <message>
            <source>The words of an essay, as they are read.</source>
            <translation>مضمون کے الفاظ، جیسے پڑھے جاتے ہیں۔</translation>
        </message>
        <message>
            <source>A quotation that was marked.</source>
            <translation>نشان زد اقتباس۔</translation>
        </message>
        <message>
            <source>What is said in passing</source>
            <translation>ضمنی بات</translation>
        </message>
        <message>
            <source>A link to elsewhere</source>
            <translation>کسی اور جگہ کا ربط</translation>
        </message>
    </context>
    <context>
        <name>_SenseDelegate</name>
        <message>
            <source>Synonyms</source>
            <translation>مترادف</translation>
        </message>
        <message>
            <source>Antonyms</source>
            <translation>متضاد</translation>
        </message>
        <message>
            <source>noun</source>
            <translation>اسم</translation>
        </message>
        <message>
            <source>verb</source>
            <translation>فعل</translation>
        </message>
        <message>
            <source>adjective</source>
            <translation>صفت</translation>
        </message>
        <message>
            <source>adverb</source>
            <translation>متعلق فعل</translation>
        </message>
    </context>
    <context>
        <name>figures</name>
        <message>
            <source>less than a minute</source>
            <translation>ایک منٹ سے کم</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} منٹ</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} گھنٹے</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} گھنٹے {minutes} منٹ</translation>
        </message>
        <message numerus="yes">
            <source>{n} essays finished</source>
            <translation>
                <numerusform>{n} مضمون مکمل</numerusform>
                <numerusform>{n} مضامین مکمل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} days</source>
            <translation>
                <numerusform>{n} دن</numerusform>
                <numerusform>{n} دن</numerusform>
            </translation>
        </message>
        <message>
            <source>d MMM</source>
            <comment>a short date, in the letters Qt uses</comment>
            <translation>d MMM</translation>
        </message>
        <message>
            <source>{weekday} {day}</source>
            <translation>{weekday} {day}</translation>
        </message>
        <message>
            <source>Week from {day}</source>
            <translation>‏{day} سے ہفتہ</translation>
        </message>
        <message>
            <source>{when}: nothing read</source>
            <translation>{when}: کچھ نہیں پڑھا</translation>
        </message>
        <message>
            <source>{minutes}, {finished}</source>
            <translation>{minutes}، {finished}</translation>
        </message>
        <message>
            <source>{when}: {done}</source>
            <translation>{when}: {done}</translation>
        </message>
        <message>
            <source>{name}: {minutes}, {essays}</source>
            <translation>{name}: {minutes}، {essays}</translation>
        </message>
    </context>
    <context>
        <name>names</name>
        <message numerus="yes">
            <source>{n} highlights</source>
            <translation>
                <numerusform>{n} نمایاں عبارت</numerusform>
                <numerusform>{n} نمایاں عبارتیں</numerusform>
            </translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>نمایاں عبارت</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>حقیقت</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>عدد</translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation>اقتباس</translation>
        </message>
        <message>
            <source>Argument</source>
            <translation>دلیل</translation>
        </message>
        <message>
            <source>Counter-argument</source>
            <translation>جوابی دلیل</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>مثال</translation>
        </message>
        <message>
            <source>Definition</source>
            <translation>تعریف</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>ذخیرۂ الفاظ</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>نظام کے مطابق</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>روشن</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>سیپیا</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>تاریک</translation>
        </message>
        <message>
            <source>Black</source>
            <translation>سیاہ</translation>
        </message>
        <message>
            <source>Own</source>
            <translation>اپنی</translation>
        </message>
        <message>
            <source>Serif</source>
            <translation>سیرف</translation>
        </message>
        <message>
            <source>Sans</source>
            <translation>سینس</translation>
        </message>
        <message>
            <source>Essay</source>
            <translation>مضمون</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>نوٹ</translation>
        </message>
        <message>
            <source>Bookmark</source>
            <translation>بک مارک</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>ان باکس</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>زیرِ مطالعہ</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>مکمل</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>محفوظات</translation>
        </message>
        <message>
            <source>en_GB</source>
            <comment>the locale for dates and numbers</comment>
            <translation>ur_PK</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <comment>a date, in the letters Qt uses</comment>
            <translation>d MMMM yyyy</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <comment>a month, in the letters Qt uses</comment>
            <translation>MMMM yyyy</translation>
        </message>
        <message numerus="yes">
            <source>{n} essays</source>
            <translation>
                <numerusform>{n} مضمون</numerusform>
                <numerusform>{n} مضامین</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} finished</source>
            <translation>
                <numerusform>{n} مکمل</numerusform>
                <numerusform>{n} مکمل</numerusform>
            </translation>
        </message>
        <message>
            <source>last read {day}</source>
            <translation>آخری مطالعہ {day}</translation>
        </message>
        <message>
            <source>nothing read yet</source>
            <translation>ابھی کچھ نہیں پڑھا</translation>
        </message>
        <message numerus="yes">
            <source>{n} words</source>
            <translation>
                <numerusform>{n} لفظ</numerusform>
                <numerusform>{n} الفاظ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} marks</source>
            <translation>
                <numerusform>{n} نشان</numerusform>
                <numerusform>{n} نشانات</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} min</source>
            <translation>
                <numerusform>{n} منٹ</numerusform>
                <numerusform>{n} منٹ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} min left</source>
            <translation>
                <numerusform>{n} منٹ باقی</numerusform>
                <numerusform>{n} منٹ باقی</numerusform>
            </translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>ایک منٹ سے کم باقی</translation>
        </message>
        <message numerus="yes">
            <source>about {n} minutes left</source>
            <translation>
                <numerusform>تقریباً {n} منٹ باقی</numerusform>
                <numerusform>تقریباً {n} منٹ باقی</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about {n} hours left</source>
            <translation>
                <numerusform>تقریباً {n} گھنٹہ باقی</numerusform>
                <numerusform>تقریباً {n} گھنٹے باقی</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>page</name>
        <message numerus="yes">
            <source>{n} minutes to read</source>
            <translation>
                <numerusform>پڑھنے میں {n} منٹ</numerusform>
                <numerusform>پڑھنے میں {n} منٹ</numerusform>
            </translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>مآخذ</translation>
        </message>
        <message>
            <source>Article history</source>
            <translation>مضمون کی تاریخ</translation>
        </message>
        <message numerus="yes">
            <source>{n} blocks of the page were hidden</source>
            <translation>
                <numerusform>صفحے کا {n} حصہ چھپایا گیا</numerusform>
                <numerusform>صفحے کے {n} حصے چھپائے گئے</numerusform>
            </translation>
        </message>
        <message>
            <source>Mark as finished</source>
            <translation>مکمل قرار دیں</translation>
        </message>
        <message>
            <source>Next essay of the list</source>
            <translation>فہرست کا اگلا مضمون</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>تحریر</translation>
        </message>
        <message>
            <source>Edited by</source>
            <translation>ادارت</translation>
        </message>
        <message>
            <source>Reviewed by</source>
            <translation>نظرِ ثانی</translation>
        </message>
        <message>
            <source>Updated on</source>
            <translation>تازہ کیا گیا</translation>
        </message>
        <message>
            <source>On the web</source>
            <translation>ویب پر</translation>
        </message>
        <message>
            <source>A picture of the page that was not saved with it</source>
            <translation>صفحے کی ایک تصویر جو اس کے ساتھ محفوظ نہیں ہوئی</translation>
        </message>
        <message numerus="yes">
            <source>{n} footnotes; O opens the next</source>
            <translation>
                <numerusform>{n} فٹ نوٹ؛ O اگلا کھولتا ہے</numerusform>
                <numerusform>{n} فٹ نوٹ؛ O اگلا کھولتا ہے</numerusform>
            </translation>
        </message>
    </context>
</TS>
