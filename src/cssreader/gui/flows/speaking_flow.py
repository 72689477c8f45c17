"""Reading aloud: the essay on the page in hand is said, the page shows where, and what was heard can be kept."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cssreader.domain.annotation import Annotation, AnnotationKind, Category, span_of
from cssreader.domain.changes import AnnotationChange
from cssreader.domain.essay import VersionId
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.desk import Desk
from cssreader.gui.jobs.qt_speech import find_qt_engine
from cssreader.gui.jobs.speaker import LEAST_SPEED, MOST_SPEED, Speaker, Speaking
from cssreader.gui.jobs.speech_engine import FindEngine, Missing, SpeechEngine
from cssreader.gui.panels import Panels
from cssreader.gui.preferences import Preferences
from cssreader.gui.reading.reading_pane import ReadingPane
from cssreader.gui.theme.names import category_name
from cssreader.gui.theme.tokens import Theme
from cssreader.settings import Settings
from cssreader.text.utterances import ENGLISH, URDU, Utterance, utterances_of

if TYPE_CHECKING:
    from cssreader.gui.reading.speech_bar import SpeechBar

INSTALL = 'python -m pip install "cssreader[speech]"'
SPEED_STEP = 0.25


class SpeakingFlow(QObject):
    """Joins what speaks with the page. The bar is made when something is first to be read aloud."""

    def __init__(self, desk: Desk, panels: Panels, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._preferences = preferences
        self._find_engine: FindEngine = find_qt_engine
        self._bar: SpeechBar | None = None
        self._page = panels.reading
        """The page whose essay is read aloud."""
        self._version: VersionId | None = None
        self._utterances: tuple[Utterance, ...] = ()
        self._category = Category.QUOTATION
        self._speaker = Speaker(self._find, self)
        self._speaker.sentence_begun.connect(self._show_sentence)
        self._speaker.word_begun.connect(self._show_word)
        self._speaker.state_changed.connect(self._show_state)
        self._speaker.missing.connect(self._say_missing)
        self._speaker.failed.connect(self._fail)
        panels.pages.join(self._join_page)
        desk.annotation_added.connect(self._note_category)
        preferences.changed.connect(self._take_settings)
        self._take_settings(preferences.settings)

    def _join_page(self, page: ReadingPane) -> None:
        page.reading_aloud_requested.connect(self.read_from_here)
        page.keeping_requested.connect(self.keep)
        page.silence_requested.connect(self.stop)
        page.essay_set.connect(partial(self._leave_other, page))

    def use_engine(self, find_engine: FindEngine) -> None:
        """Have something else speak than the voices of the system."""
        self._find_engine = find_engine

    @property
    def sentence(self) -> tuple[int, int] | None:
        """The range of the essay that is said."""
        return self._speaker.sentence

    def set_theme(self, theme: Theme) -> None:
        if self._bar is not None:
            self._bar.set_theme(theme)

    # What can be done

    def toggle(self) -> None:
        """Begin where the reader is, hold, or go on."""
        if self._speaker.state is Speaking.STOPPED:
            self.read_from_here()
        else:
            self._speaker.toggle()

    def read_from_here(self) -> None:
        """On the page in hand, from the selection or the caret; without either, from the first sentence in view."""
        page = self._panels.pages.in_hand
        opened = page.opened
        if opened is None:
            self._panels.notices.show_notice(self.tr("Open an essay first, then have it read aloud."))
            return
        if opened.essay.version_id != self._version:
            self._version = opened.essay.version_id
            self._utterances = utterances_of(opened.essay.content)
        if not self._utterances:
            self._panels.notices.show_notice(self.tr("There are no words in this essay that could be read aloud."))
            return
        offset = page.place_in_hand()
        if offset is None:
            in_view = page.place_in_view()
            offset = next((one.start for one in self._utterances if one.start >= in_view), in_view)
        if page is not self._page:
            # What was read on the other page falls silent, and its light goes out.
            self._speaker.stop()
            self._page = page
            if self._bar is not None:
                self._put_bar_under(page)
        self._panels.reveal("reading")
        self._speaker.begin(self._utterances, offset)

    def next_sentence(self) -> None:
        self._speaker.step(1)

    def previous_sentence(self) -> None:
        self._speaker.step(-1)

    def faster(self) -> None:
        self._change_speed(1)

    def slower(self) -> None:
        self._change_speed(-1)

    def stop(self) -> None:
        """Fall silent, and put the bar away."""
        self._speaker.stop()
        self._put_away()

    def keep(self) -> None:
        """Highlight the sentence that is said, as the category used last."""
        opened, sentence = self._page.opened, self._speaker.sentence
        if opened is None or sentence is None:
            self._panels.notices.show_notice(self.tr("Nothing is being read aloud that could be kept."))
            return
        if any(
            each.kind is AnnotationKind.HIGHLIGHT and span_of(each.placement) == sentence
            for each in self._page.annotations
        ):
            self._panels.notices.show_notice(self.tr("This sentence is highlighted already."))
            return
        self._desk.add_highlight(opened.essay, *sentence, self._category, then=self._tell_kept)

    def _tell_kept(self, change: AnnotationChange) -> None:
        if change.after is not None and change.after.category is not None:
            said = self.tr("Kept: {category}.").format(
                category=category_name(change.after.category, self._page.theme.categories)
            )
            self._panels.notices.show_notice(said, self.tr("Undo"), partial(self._desk.take_back, change))

    # What happens

    def _find(self) -> SpeechEngine | Missing:
        return self._find_engine()

    def _open_bar(self) -> "SpeechBar":
        from cssreader.gui.reading.speech_bar import SpeechBar

        if self._bar is None:
            self._bar = bar = SpeechBar(self._page.theme)
            bar.toggle_requested.connect(self.toggle)
            bar.skip_requested.connect(self._speaker.step)
            bar.speed_requested.connect(self._change_speed)
            bar.voice_chosen.connect(self._choose_voice)
            bar.keep_requested.connect(self.keep)
            bar.stop_requested.connect(self.stop)
            self._put_bar_under(self._page)
            self._take_settings(self._preferences.settings)
        return self._bar

    def _put_bar_under(self, page: ReadingPane) -> None:
        assert self._bar is not None
        page.add_bar(self._bar)
        self._bar.come_after(page)

    def _show_sentence(self, start: int, end: int, is_asked_for: bool) -> None:
        self._page.show_spoken((start, end), follow=is_asked_for)
        bar, language = self._open_bar(), self._speaker.language
        voice = self._speaker.voice
        voices = [(each.name, each.region) for each in self._speaker.voices(language)]
        bar.set_voices(voices, voice.name if voice is not None else "")

    def _show_word(self, start: int, end: int) -> None:
        self._page.show_spoken_word((start, end))

    def _show_state(self, state: Speaking) -> None:
        if state is Speaking.STOPPED:
            self._put_away()
            return
        bar = self._open_bar()
        bar.show_controls()
        bar.set_paused(state is Speaking.PAUSED)

    def _put_away(self) -> None:
        self._page.show_spoken(None)
        if self._bar is None or self._bar.isHidden():
            return
        has_focus = self._bar.isAncestorOf(self._bar.window().focusWidget() or self._bar)
        self._bar.hide()
        if has_focus:
            self._page.setFocus()

    def _say_missing(self, missing: Missing) -> None:
        match missing:
            case Missing.EXTRA:
                sentence = self.tr("Reading aloud is an extra that is not installed. Install it with: {command}")
                self._open_bar().say_missing(sentence.format(command=INSTALL), INSTALL)
            case Missing.ENGINE:
                self._open_bar().say_missing(
                    self.tr(
                        "The system has nothing that speaks. On Linux, install Speech Dispatcher and a voice "
                        "such as espeak-ng; then try again."
                    )
                )
            case Missing.ENGLISH_VOICE:
                self._open_bar().say_missing(
                    self.tr("The system has no English voice. Add one in its settings for speech; then try again.")
                )
            case Missing.URDU_VOICE:
                self._open_bar().say_missing(
                    self.tr("The system has no Urdu voice. Add one in its settings for speech; then try again.")
                )

    def _fail(self, reason: str) -> None:
        self._panels.notices.show_notice(self.tr("Reading aloud stopped: {reason}").format(reason=reason), kind="error")

    def _leave_other(self, page: ReadingPane, opened: OpenedEssay | None) -> None:
        """Another essay, or another text of this one, is not what was being read."""
        if page is self._page and (opened is None or opened.essay.version_id != self._version):
            self._version = None
            self.stop()

    def _note_category(self, annotation: Annotation) -> None:
        if annotation.kind is AnnotationKind.HIGHLIGHT and annotation.category is not None:
            self._category = annotation.category

    # Settings

    def _change_speed(self, by: int) -> None:
        settings = self._preferences.settings
        speed = min(max(settings.speech.speed + by * SPEED_STEP, LEAST_SPEED), MOST_SPEED)
        self._preferences.set(replace(settings, speech=replace(settings.speech, speed=round(speed, 2))))

    def _choose_voice(self, name: str) -> None:
        settings = self._preferences.settings
        speech = (
            replace(settings.speech, urdu_voice=name)
            if self._speaker.language == URDU
            else replace(settings.speech, voice=name)
        )
        self._preferences.set(replace(settings, speech=speech))

    def _take_settings(self, settings: Settings) -> None:
        self._speaker.set_speed(settings.speech.speed)
        self._speaker.want_voice(ENGLISH, settings.speech.voice)
        self._speaker.want_voice(URDU, settings.speech.urdu_voice)
        if self._bar is not None:
            self._bar.set_speed(settings.speech.speed, least=LEAST_SPEED, most=MOST_SPEED)
