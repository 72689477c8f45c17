"""The reading pane: the page, the bar beside a selection, the find bar, and where the reader is."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from urllib.parse import unquote

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cssreader.domain.annotation import Annotation, AnnotationId, Category, span_of
from cssreader.domain.content import Picture
from cssreader.domain.essay import ReadingPosition
from cssreader.domain.reading import CarryPlace, FindIn, OpenedEssay, ResolveRuns
from cssreader.gui.controls.announcing import announce
from cssreader.gui.reading.empty_page import EmptyPage
from cssreader.gui.reading.extent_guide import ExtentGuide
from cssreader.gui.reading.footnote_guide import FootnoteGuide
from cssreader.gui.reading.hit_guide import HitGuide
from cssreader.gui.reading.marking_guide import MarkingGuide
from cssreader.gui.reading.page import AUTHOR_LINK, FINISH_LINK, NEXT_LINK, REMOVED_BLOCKS_LINK
from cssreader.gui.reading.page_canvas import Anchor
from cssreader.gui.reading.page_keys import Press
from cssreader.gui.reading.page_style import PageStyle, title_scale
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.reading.page_writer import write_page
from cssreader.gui.reading.picture_guide import PictureGuide
from cssreader.gui.reading.picture_shelf import LoadPicture, PictureShelf, load_nothing
from cssreader.gui.reading.word_guide import WordGuide
from cssreader.gui.theme.names import counted
from cssreader.gui.theme.tokens import Theme
from cssreader.settings import ReadingSettings
from cssreader.text.safe_html import is_safe_link
from cssreader.text.sentences import sentence_from

REST_MS = 400
"""How long the page must stand still for its position to be told."""
_TELLS: dict[Press | Category, str] = {
    Press.TOPICS: "topics_requested",
    Press.DOSSIER: "dossier_requested",
    Press.READ_ALOUD: "reading_aloud_requested",
    Press.KEEP_SPOKEN: "keeping_requested",
    Press.BACK: "back_requested",
    Press.FORWARD: "forward_requested",
    Press.MERGE: "merging_requested",
}
"""The signals that tell of keys which are somebody else's business."""
_FIRST_LINE_BELOW = 4.0
"""How far under the upper edge the line comes at which reading was left."""


class ReadingPane(QWidget):
    """One essay at a time. It changes nothing in the library: it tells what the reader wishes, and where.

    The bars and the menu are made when they are first wanted, so that the page is there sooner.
    """

    essay_set = Signal(object)
    """The OpenedEssay that stands on the page from now on; None for none."""
    highlight_requested = Signal(object, int, int)
    """A Category, and the range of the essay's text."""
    note_requested = Signal(int, int)
    """A range of the essay's text; without a selection, the first words in view or at the caret."""
    dossier_requested = Signal()
    """The selected words are to be put into the dossier in hand."""
    topics_requested = Signal()
    """The topics of the essay are to be shown."""
    reading_aloud_requested = Signal()
    """The essay is to be read aloud from here."""
    silence_requested = Signal()
    keeping_requested = Signal()
    """The sentence that is read aloud is to be kept."""
    bookmark_requested = Signal(int)
    marks_met = Signal(object)
    """A tuple of Annotation: those that the caret, or a selection, has come into."""
    annotation_chosen = Signal(object)
    """An AnnotationId."""
    position_changed = Signal(object)
    """The ReadingPosition, when scrolling rests."""
    section_changed = Signal(int)
    """The index in the outline of the section in view; -1 before the first."""
    link_activated = Signal(str)
    """A web or mail address."""
    leapt = Signal(int)
    """The offset of the place in view before a leap that left it behind."""
    back_requested = Signal()
    forward_requested = Signal()
    shelving_requested = Signal(int)
    """The essay is to stand one shelf on (1) or back (-1)."""
    finish_requested = Signal()
    """The essay is to be marked as finished."""
    next_requested = Signal()
    """The next essay of the list is wished for."""
    hits_moved = Signal(int, int)
    """The current hit, counted from 1, and how many there are; 0 and 0 when the marks are taken away."""
    hit_walk_requested = Signal(int)
    """1 for the next hit, -1 for the one before: it may be in another essay."""
    removed_blocks_requested = Signal()
    author_requested = Signal(str)
    """The name of an author whose essays are to be listed."""
    hiding_requested = Signal(int, bool)
    """An offset in the block that is to be hidden, and whether on the whole site."""
    note_edit_requested = Signal(object)
    """An AnnotationId: the note of the annotation chosen last is to be written."""
    category_change_requested = Signal(object, object)
    """The AnnotationId of the highlight chosen last, and the Category it shall have."""
    removal_requested = Signal(object)
    """The AnnotationId of the annotation chosen last."""
    merging_requested = Signal()
    """The highlights that the selection reaches into, or that touch the one in hand, are to be one."""
    splitting_requested = Signal(object)
    """The highlight at an offset is to be two."""

    def __init__(
        self,
        theme: Theme,
        settings: ReadingSettings,
        parent: QWidget | None = None,
        *,
        find_in: FindIn,
        resolve_runs: ResolveRuns,
        carry_place: CarryPlace | None = None,
        load_picture: LoadPicture = load_nothing,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        self._style = PageStyle(theme, settings)
        self._carry_place = carry_place
        self._opened: OpenedEssay | None = None
        self._title_scale = title_scale(0, 0)
        self._section = -1
        self._follows_voice = True
        """Whether the sentence that is read aloud is kept in view: not after somebody has scrolled away from it."""
        self._link_asked_about = ""
        self._offset_asked_about: int | None = None
        self._shelf = PictureShelf(load_picture, self)
        self._view = PageView(self._style, self, shelf=self._shelf)
        self._pictures = PictureGuide(self._view, self._shelf, self)
        self.marking = MarkingGuide(self._view, theme, self)
        self.extents = ExtentGuide(self._view, self.marking, theme, resolve_runs, self)
        self.words = WordGuide(self._view, theme, self)
        self.footnotes = FootnoteGuide(self._view, self._style, self.go_to, self)
        self._empty = EmptyPage(self)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._view)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        self._guide = HitGuide(self._view, column, theme, find_in, self)
        self.setFocusProxy(self._view)
        self._connect()

    def _connect(self) -> None:
        self._rest.timeout.connect(self._tell_position)
        view = self._view
        view.scrolled.connect(self._note_scrolling)
        view.resized.connect(self._fit_title)
        view.marks_met.connect(self.marks_met)
        view.pressed.connect(self._press)
        view.word_chosen.connect(lambda: self.look_up(by_keyboard=False))
        view.selectionChanged.connect(self.words.close)
        self.words.shown.connect(self.marking.make_way_for)
        self.words.shown.connect(self.footnotes.close)
        self.footnotes.shown.connect(self.marking.make_way_for)
        self.footnotes.shown.connect(self.words.close)
        self.footnotes.link_activated.connect(self._follow_address)
        view.picture_opened.connect(self._pictures.open)
        view.anchorClicked.connect(self._follow)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)
        self._guide.hits_moved.connect(self.hits_moved)
        self._guide.walk_requested.connect(self.hit_walk_requested)
        self._connect_marking()

    def _connect_marking(self) -> None:
        marking = self.marking
        marking.highlight_requested.connect(self.highlight_requested)
        marking.note_requested.connect(self.note_requested)
        marking.bookmark_requested.connect(self.bookmark_requested)
        marking.annotation_chosen.connect(self.annotation_chosen)
        marking.note_edit_requested.connect(self.note_edit_requested)
        marking.category_change_requested.connect(self.category_change_requested)
        marking.removal_requested.connect(self.removal_requested)

    @property
    def opened(self) -> OpenedEssay | None:
        """The essay that stands on the page, as it was when it was set."""
        return self._opened

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """What is marked on it."""
        return self.extents.annotations

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def paper(self) -> QWidget:
        """The page without the find bar: what something may lie over for a while."""
        return self._stack

    # What is shown

    def show_essay(self, opened: OpenedEssay) -> None:
        """Show an essay at the place where reading it was left; the one that is shown already stays in its place."""
        offset = min(max(opened.essay.position.offset, 0), len(opened.essay.text))
        self._show(opened, Anchor(offset, _FIRST_LINE_BELOW, is_start=offset == 0))

    def _show(self, opened: OpenedEssay, anchor: Anchor) -> None:
        is_same = self._opened is not None and self._opened.essay.version_id == opened.essay.version_id
        # The view gets its size first, so that the essay is laid out once.
        self._stack.setCurrentWidget(self._view)
        self._opened = opened
        if not is_same:
            self.marking.begin(opened.essay.text)
            self.extents.begin(opened.essay.text)
        self._shelf.forget_missing()
        self._view.setAccessibleName(self.tr("Essay: {title}").format(title=opened.essay.facts.title))
        self._view.setAccessibleDescription("\n".join(filter(None, (_told_pictures(opened), self._told_notes(opened)))))
        self.footnotes.begin(opened.footnotes)
        if self._view.hasFocus() and not is_same:
            # Nothing but the words has changed for whoever is on the page already.
            announce(self._view, self._view.accessibleName())
        self.extents.show_annotations(opened.annotations)
        if is_same:
            # Only what is told about the essay has changed, so the reader stays where the reader is.
            self._lay_out(self._view.hold_still())
        else:
            self._guide.begin(opened.essay.text)
            self._lay_out(anchor, keep_selection=False)
            self._section = -1
        self.marking.hide_bar()
        self._tell_section()
        self._rest.start()
        self.essay_set.emit(opened)

    def show_again(self, opened: OpenedEssay) -> None:
        """The essay that stands here was read once more: set it anew only where words on the page are others."""
        before, now = self._opened.essay if self._opened is not None else None, opened.essay
        if before is None or (before.version_id, before.facts) != (now.version_id, now.facts):
            self._show(opened, self._anchor_in(opened))
        else:
            self._opened = opened
        self.set_annotations(opened.annotations)

    def _anchor_in(self, opened: OpenedEssay) -> Anchor:
        """What stands at the upper edge now, in another text of the essay: its kept position may be that of before."""
        anchor, before = self._view.hold_still(), self._opened
        if anchor.is_start or before is None or self._carry_place is None:
            return anchor
        return anchor._replace(offset=self._carry_place(anchor.offset, before.essay.text, opened.essay.text))

    def show_nothing(self, headline: str, advice: str) -> None:
        """Show no essay, and say what can be done."""
        self._rest.stop()
        self._opened = None
        self.marking.begin(None)
        self.extents.begin("")
        self.extents.show_annotations(())
        self.words.close()
        self.footnotes.begin(())
        self._guide.hide_bar()
        self.marking.hide_bar()
        self._empty.say(headline, advice)
        self._stack.setCurrentWidget(self._empty)
        self.essay_set.emit(None)

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Paint other annotations on the same essay; nothing moves. A selection that became one of them is let go."""
        before = self._view.marks.spans
        self.extents.show_annotations(annotations)
        selected = self.selected_range()
        if selected is not None and selected in self._view.marks.spans - before:
            self._view.clear_selection()
            self.marking.hide_bar()

    def set_look(self, theme: Theme, settings: ReadingSettings) -> None:
        """Set the page anew, once, if anything is different; the line at the upper edge stays there."""
        if (theme, settings) == (self._theme, self._settings):
            return
        is_new, self._theme, self._settings = theme != self._theme, theme, settings
        self._style = PageStyle(theme, settings)
        if is_new:
            self.marking.set_theme(theme)
            self.extents.set_theme(theme)
            self._guide.set_theme(theme)
            self.words.set_theme(theme)
        self._lay_out(self._view.hold_still())

    def set_theme(self, theme: Theme) -> None:
        self.set_look(theme, self._settings)

    def set_settings(self, settings: ReadingSettings) -> None:
        self.set_look(self._theme, settings)

    def set_smooth(self, wanted: bool) -> None:
        """Let the page glide where keys and the wheel send it, instead of leaping."""
        self._view.scrolling.wanted = wanted

    def _lay_out(self, anchor: Anchor, *, keep_selection: bool = True) -> None:
        if self._opened is None:
            return
        selected = self._view.selected_range() if keep_selection else None
        style = self._style
        self._title_scale = self._fitting_title_scale()
        column = self._view.column_of(style)
        page = write_page(self._opened, style, title_scale=self._title_scale, column=column)
        self._view.show_page(page, style, anchor)
        if selected is not None:
            self._view.select(*selected)
            self.marking.hide_bar()
        self.footnotes.set_style(style)

    def _fitting_title_scale(self) -> float:
        letters = len(self._opened.essay.facts.title) if self._opened is not None else 0
        return title_scale(letters, self._view.width())

    def _fit_title(self) -> None:
        is_misfit = self._title_scale != self._fitting_title_scale() or self._view.tables_are_misfit
        if self._opened is not None and is_misfit:
            self._lay_out(self._view.hold_still())
        self.marking.hide_bar()

    # Places

    def go_to(self, start: int, end: int | None = None) -> None:
        """Scroll to a place; a range that is in view already stays where it is, and lights up briefly."""
        with self._leap():
            self._view.go_to(start, end)
        if end is not None:
            self._view.flash(start, end)

    def return_to(self, offset: int) -> None:
        """Bring a place that was left to the upper edge again, without calling that a leap."""
        self._view.go_to(offset)

    @contextmanager
    def _leap(self) -> Iterator[None]:
        """Tell of the place that is left when it goes out of view."""
        before = self._view.anchor.offset
        yield
        if not self._view.anchor.offset <= before <= self._view.last_offset_in_view():
            self.leapt.emit(before)

    def show_annotation(self, annotation_id: AnnotationId) -> None:
        """Bring an annotation into view, in hand, and let it light up briefly. One without a place is left alone."""
        annotation = self._view.marks.annotation(annotation_id)
        span = span_of(annotation.placement) if annotation else None
        if span is not None:
            self.marking.choose(annotation_id)
            start, end = span
            with self._leap():
                self._view.go_to(start, end)
            # A place without words lights up with the words that follow it.
            self._view.flash(start, end if end > start else min(start + 60, self._view.places.end))

    def selected_range(self) -> tuple[int, int] | None:
        """The selected part of the essay, in whole words; None when no word of it is selected."""
        return self.marking.selected_range()

    def place_in_view(self) -> int:
        """The offset of the first character in view; with a caret on the page, the caret's."""
        return self._view.place_in_view()

    def place_under(self, start: int, end: int) -> QPoint:
        """Where something about a range of the essay may come up, on the screen: under its first line in view."""
        lines = self._view.lines_of(start, end)
        return self._view.viewport().mapToGlobal(lines[0].bottomLeft() if lines else QPoint(0, 0))

    @property
    def paper_view(self) -> PageView:
        """What shows the page, for those who stand beside it: where it is scrolled to, and where its lines are."""
        return self._view

    def reading_position(self) -> ReadingPosition:
        first, last, whole = self._view.anchor.offset, self._view.last_offset_in_view(), self._view.places.end
        if last >= whole:
            return ReadingPosition(first, 1.0)
        return ReadingPosition(first, min(max(first / max(whole - (last - first), 1), 0.0), 1.0))

    def _note_scrolling(self) -> None:
        if self._opened is None:
            return
        if self._view.spoken is not None:
            self._follows_voice = self._view.lines_of(*self._view.spoken) is not None
        self._rest.start()
        self._tell_section()

    def _tell_position(self) -> None:
        if self._opened is not None:
            self.position_changed.emit(self.reading_position())

    def _tell_section(self) -> None:
        assert self._opened is not None
        offsets = [entry.offset for entry in self._opened.outline]
        section = bisect_right(offsets, self._view.anchor.offset) - 1
        if section != self._section:
            self._section = section
            self.section_changed.emit(section)

    # Hits and finding

    def show_hits(self, ranges: Sequence[tuple[int, int]], *, at: int | None = None, at_last: bool = False) -> None:
        """Mark what a search found, and go to the hit at or after `at` or the view, or to the last."""
        self._guide.show_hits(ranges, at=at, at_last=at_last)

    def next_hit(self) -> bool:
        """Go to the next hit; False when the last one is the current."""
        return self._guide.walk(1)

    def previous_hit(self) -> bool:
        """Go to the hit before; False when the first one is the current."""
        return self._guide.walk(-1)

    @property
    def hit_in_hand(self) -> tuple[int, int] | None:
        """The range of the current hit; None while none are marked."""
        return self._guide.hit_in_hand

    @property
    def is_finding(self) -> bool:
        """Whether the find bar is open."""
        return self._guide.is_finding

    def clear_hits(self) -> None:
        self._guide.clear_hits()

    def open_find(self) -> None:
        """Open the find bar, with the selected words in it if they are few and stand on one line."""
        if self._opened is not None:
            self.marking.hide_bar()
            self._guide.open_find(self._view.selected_range())

    def find_next(self) -> None:
        """Go to the next match, from the last to the first; without the find bar, to the next hit of a search."""
        self._find_again(1)

    def find_previous(self) -> None:
        self._find_again(-1)

    def close_find(self) -> None:
        """Close the find bar and go on reading where the page stands."""
        self._guide.close_find()

    def _find_again(self, by: int) -> None:
        if not self._guide.find_again(by):
            self.open_find()

    def place_in_hand(self) -> int | None:
        """Where the selection begins, or the caret stands; None without either."""
        chosen = self._view.selected_range()
        if chosen is not None:
            return chosen[0]
        return self._view.caret_offset() if self._view.has_caret else None

    # Reading aloud

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar under the page."""
        self._column.addWidget(bar)

    def show_spoken(self, sentence: tuple[int, int] | None, *, follow: bool = False) -> None:
        """Light up the sentence that is read aloud.

        The page follows, unless the reader has scrolled elsewhere; with `follow` in any case.
        """
        self._view.set_spoken(sentence)
        self._follows_voice = self._follows_voice or follow
        if sentence is not None and self._follows_voice:
            self._view.follow(*sentence)

    def show_spoken_word(self, word: tuple[int, int]) -> None:
        self._view.set_spoken(self._view.spoken, word)

    # Marking

    def toggle_caret(self) -> None:
        """Put a caret on the page, which the arrow keys move and with Shift select words; or take it away."""
        if self._opened is not None:
            self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._view.set_caret(not self._view.has_caret)

    def step_paragraph(self, by: int) -> None:
        """Go on by one paragraph (1), or back (-1)."""
        if self._opened is not None:
            self._view.step_paragraph(by)

    def select_sentence(self, *, more: bool = False) -> None:
        """Select the sentence after the selected words, or the first in view; with `more`, as well as them."""
        if self._opened is None:
            return
        selected, lit = self._view.selected_range(), self._view.lit_paragraph()
        if selected is not None:
            start = selected[1]
        elif lit is not None and not self._view.has_caret:
            start = self._view.offset_of(lit)
        else:
            start = self.place_in_view()
        whole = selected is None and not self._view.has_caret
        sentence = sentence_from(self._opened.essay.text, start, whole=whole)
        if sentence is not None:
            self._view.select(selected[0] if selected is not None and more else sentence[0], sentence[1])
            self._view.go_to(*sentence)
            self.marking.show_bar()

    def _press(self, key: Press | Category) -> None:
        if self._opened is None:
            return
        told = _TELLS.get(key)
        if told is not None:
            getattr(self, told).emit()
            return
        match key:
            case Press.FOOTNOTE | Press.FOOTNOTE_BEFORE:
                self.step_footnote(1 if key is Press.FOOTNOTE else -1)
            case Press.NOTE:
                self.marking.request_note()
            case Press.BOOKMARK:
                self.marking.bookmark()
            case Press.WORD:
                self.look_up()
            case Press.KEEP_WORD:
                self.words.keep()
            case Press.PICTURE:
                self.enlarge_picture()
            case Press.SENTENCE | Press.SENTENCE_MORE:
                self.select_sentence(more=key is Press.SENTENCE_MORE)
            case Press.SHELVE_ON | Press.SHELVE_BACK:
                self.shelving_requested.emit(1 if key is Press.SHELVE_ON else -1)
            case Press.FIND:
                self.open_find()
            case Press.FIND_NEXT:
                self.find_next()
            case Press.FIND_PREVIOUS:
                self.find_previous()
            case Press.OPEN:
                self._open_at(self._view.caret_offset())
            case Press.MARK | Press.MARK_BEFORE:
                self.marking.step(1 if key is Press.MARK else -1)
            case Press.SPLIT:
                self.splitting_requested.emit(self._offset_asked_about)
            case Press.REMOVE:
                self.marking.remove()
            case Press.DISMISS:
                self._dismiss()
            case Press.COPY:
                self._view.copy()
            case Press.COPY_ADDRESS:
                QGuiApplication.clipboard().setText(self._link_asked_about)
            case Press.SELECT_ALL:
                self._view.select_all()
            case Press.HIDE_BLOCK | Press.HIDE_BLOCK_ON_SITE:
                if self._offset_asked_about is not None:
                    self.hiding_requested.emit(self._offset_asked_about, key is Press.HIDE_BLOCK_ON_SITE)
            case Category():
                self.marking.highlight(key)

    def enlarge_picture(self) -> bool:
        """Show the first picture in view over the whole window; False when none is in view."""
        return self._opened is not None and self._pictures.open()

    def step_footnote(self, by: int) -> None:
        """Show the footnote of the next reference (1), or of the one before (-1)."""
        if self._opened is not None:
            self.footnotes.step(by)

    def _open_at(self, offset: int) -> None:
        """Choose the annotation at a place; without one, go back from the footnote there to the text."""
        annotations = self._view.marks.at(offset)
        if annotations or not self._view.has_caret or not self.footnotes.go_back_from(offset):
            self.marking.choose_of(annotations)

    def look_up(self, *, by_keyboard: bool = True) -> None:
        """Ask what the dictionaries say of the selected word, or of the one at the caret."""
        if self._opened is not None:
            self.words.ask(self._opened.essay.text, by_keyboard=by_keyboard)

    def _dismiss(self) -> None:
        """Undo one thing after the other: a card, the bar and the selection, the caret, the voice, the mark, hits."""
        if self.words.close() or self.footnotes.close():
            return
        if self._view.textCursor().hasSelection():
            self.marking.hide_bar()
            self._view.clear_selection()
        elif self._view.has_caret:
            self._view.set_caret(False)
        elif self._guide.is_finding:
            self.close_find()
        elif self._view.spoken is not None:
            self.silence_requested.emit()
        elif not self.marking.put_down():
            self.clear_hits()

    def _follow(self, link: QUrl) -> None:
        self._follow_address(bytes(link.toEncoded().data()).decode())

    def _follow_address(self, address: str) -> None:
        if address == REMOVED_BLOCKS_LINK:
            self.removed_blocks_requested.emit()
        elif address == FINISH_LINK:
            self.finish_requested.emit()
        elif address == NEXT_LINK:
            self.next_requested.emit()
        elif address.startswith(AUTHOR_LINK):
            self.author_requested.emit(unquote(address.removeprefix(AUTHOR_LINK)))
        elif not self.footnotes.follow(address) and is_safe_link(address):
            self.link_activated.emit(address)

    def _open_menu(self, place: QPoint) -> None:
        from cssreader.gui.reading.page_menu import PageMenu

        self._link_asked_about = self._view.anchorAt(place)
        self._offset_asked_about = self._view.offset_at(place)
        if self.selected_range() is None:
            self.marking.keep_or_choose_of(self._view.annotations_at(place))
        under = [self._view.marks.annotation(each) for each in self._view.annotations_at(place)]
        menu = PageMenu(
            self._theme,
            self,
            has_selection=self.selected_range() is not None,
            can_merge=len(self.marking.to_merge()) > 1,
            can_split=self.marking.to_split(self._offset_asked_about) is not None,
            under=[each for each in under if each is not None],
            on_link=is_safe_link(self._link_asked_about),
            on=self.marking.chosen_in_view(),
            on_block=self._offset_asked_about is not None,
            site=self._opened.essay.page_site if self._opened is not None else None,
        )
        menu.chosen.connect(self._press)
        menu.mark_chosen.connect(self.marking.take)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._view.viewport().mapToGlobal(place))

    def _told_notes(self, opened: OpenedEssay) -> str:
        count = len(opened.footnotes)
        if not count:
            return ""
        return counted(count, "{n} footnote; O opens the next", "{n} footnotes; O opens the next", "page")


def _told_pictures(opened: OpenedEssay) -> str:
    """What the pictures of an essay show, in words, for whoever does not see them."""
    pictures = (block for block in opened.essay.content if isinstance(block, Picture))
    return "\n".join(picture.alt for picture in pictures if picture.alt)
