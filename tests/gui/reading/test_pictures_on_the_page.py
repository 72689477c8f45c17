"""Pictures stand on the page, fitted to the column, and no place of the essay moves for them."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cssreader.app.read_essay import find_in_essay, highlight_runs
from cssreader.domain.content import Caption, Content, Paragraph, Picture, Span
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.jobs.picture_loading import decoded
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.reading.picture_shelf import PictureShelf, Take
from cssreader.gui.reading.picture_viewer import PictureViewer
from cssreader.gui.reading.reading_pane import ReadingPane
from cssreader.gui.reading.zoom import MOST, Zoom
from cssreader.gui.theme.tokens import load_theme
from cssreader.settings import ReadingSettings
from cssreader.text.plain import plain_text

Open = Callable[..., OpenedEssay]
WIDE, SMALL = f"picture:{'a' * 64}", f"picture:{'b' * 64}"
WORDS = "Whoever lives along the river counts the same water twice, once as rain and once as a debt. "
CONTENT: Content = (
    Paragraph((Span(f"First. {WORDS * 3}"),)),
    Picture(WIDE, "A wide river", 2000, 1000),
    Caption((Span("The river in flood."),)),
    Paragraph((Span(f"Second. {WORDS * 3}"),)),
    Picture(SMALL, "A gate", 120, 80),
    Paragraph((Span(f"Third. {WORDS * 3}"),)),
    Picture("https://example.org/never.png", "Farmers waiting", 900, 600),
    Paragraph((Span(f"Fourth. {WORDS * 30}"),)),
)


class Library:
    """Gives one image for every source but those that are missing, and notes what was asked for."""

    def __init__(self, missing: str = "") -> None:
        self.asked: list[tuple[str, QSize]] = []
        self._missing = missing

    def load(self, source: str, size: QSize, take: Take) -> None:
        self.asked.append((source, size))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.darkGreen)
        take(None if source == self._missing else image)


@pytest.fixture
def show(qtbot: QtBot, open_content: Open) -> Callable[..., PageView]:
    panes: list[ReadingPane] = []

    def make(library: Library, *, width: int = 820) -> PageView:
        pane = ReadingPane(
            load_theme("light"),
            ReadingSettings(),
            find_in=find_in_essay,
            resolve_runs=highlight_runs,
            load_picture=library.load,
        )
        qtbot.addWidget(pane)
        panes.append(pane)
        pane.resize(width, 700)
        with qtbot.waitExposed(pane):
            pane.show()
        pane.show_essay(open_content(CONTENT))
        view = pane.findChild(PageView)
        assert isinstance(view, PageView)
        view.setFocus()
        view.grab()
        return view

    return make


def middle_of(view: PageView, number: int) -> QPoint:
    """The middle of a picture, brought into view."""
    position = list(view.pictures)[number]
    block = view.document().findBlock(position)
    view.verticalScrollBar().setValue(int(view.document().documentLayout().blockBoundingRect(block).top()) - 100)
    rects = dict(view._pictures_between(view._scroll, view._scroll + view.viewport().height()))
    center = rects[position].center()
    return QPoint(round(center.x()), round(center.y() - view._scroll))


def test_every_place_of_the_text_is_where_it_was(show: Callable[..., PageView]) -> None:
    view = show(Library())
    text = plain_text(CONTENT)
    for words in ("First.", "The river in flood.", "Second.", "Third.", "Fourth."):
        offset = text.index(words)
        position = view.places.position_of(offset)
        assert offset == view.places.offset_of(position)
        assert words == view.document().toPlainText()[position : position + len(words)]
    view.select(0, text.index("Third."))
    assert (0, len(text[: text.index("Third.")].rstrip())) == view.selected_range()


def test_pictures_keep_their_room_and_never_leave_the_column(show: Callable[..., PageView]) -> None:
    for width in (820, 360):
        view = show(Library(), width=width)
        column = view._column()
        rects = [rect for _, rect in view._pictures_between(0, view.document().size().height())]
        assert 3 == len(rects)
        assert column.width() == rects[0].width()
        assert abs(rects[0].width() / 2 - rects[0].height()) <= 1
        assert (120, 80) == (rects[1].width(), rects[1].height())
        text = plain_text(CONTENT)
        assert view._shown.geometry.line_top(text.index("The river in flood.")) >= rects[0].bottom()
        assert view._shown.geometry.line_top(text.index("Third.")) >= rects[1].bottom()


def test_only_what_is_in_view_and_in_the_library_is_asked_for(show: Callable[..., PageView]) -> None:
    library = Library()
    view = show(library)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.grab()
    asked = [source for source, _ in library.asked]
    assert WIDE in asked
    assert not [source for source in asked if source not in (WIDE, SMALL)]
    assert len(asked) == len(set(asked))


def test_a_click_enlarges_a_picture_and_escape_brings_the_page_back(show: Callable[..., PageView]) -> None:
    view = show(Library())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(view, 1))
    viewer = view.window().findChild(PictureViewer)
    assert isinstance(viewer, PictureViewer)
    assert ("Picture 2 of 2", "A gate") == (viewer.accessibleName(), viewer.accessibleDescription())
    QTest.keyClick(viewer, Qt.Key.Key_Left)
    QTest.keyClick(viewer, Qt.Key.Key_Left)
    assert ("Picture 1 of 2", "The river in flood.") == (viewer.accessibleName(), viewer.accessibleDescription())
    viewer.grab()
    view.window().resize(600, 500)
    assert view.window().rect() == viewer.geometry()
    QTest.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def viewer_of(show: Callable[..., PageView], library: Library) -> PictureViewer:
    view = show(library)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(view, 0))
    viewer = view.window().findChild(PictureViewer)
    assert isinstance(viewer, PictureViewer)
    return viewer


def turn_wheel(viewer: PictureViewer, at: QPoint, notches: int) -> None:
    where, turn = QPointF(at), QPoint(0, 120 * notches)
    buttons, modifiers = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(where, where, QPoint(), turn, buttons, modifiers, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(viewer, event)


def test_the_wheel_enlarges_about_the_pointer_and_brings_the_finer_picture(show: Callable[..., PageView]) -> None:
    library = Library()
    viewer = viewer_of(show, library)
    room = viewer._room()
    at = QPoint(round(room.center().x() + 60), round(room.center().y() + 20))

    def share() -> float:
        place = viewer.zoom.place(room, viewer._fitted(room))
        return (at.x() - place.left()) / place.width()

    before = share()
    turn_wheel(viewer, at, 4)
    assert viewer.zoom.factor > 2
    assert abs(before - share()) < 0.01, "what is under the pointer stays there"
    viewer.grab()
    assert (WIDE, QSize(2000, 1000)) in library.asked
    turn_wheel(viewer, at, -20)
    assert viewer.zoom == Zoom()


def test_keys_enlarge_and_move_and_a_drag_is_no_click(show: Callable[..., PageView]) -> None:
    viewer = viewer_of(show, Library())
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Plus, Qt.Key.Key_Plus):
        QTest.keyClick(viewer, key)
    assert viewer.zoom.factor > 2
    QTest.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.zoom.x < 0
    assert "Picture 1 of 2" == viewer.accessibleName(), "the arrows move what is enlarged"
    for _ in range(50):
        QTest.keyClick(viewer, Qt.Key.Key_Left)
    edge = viewer.zoom
    QTest.keyClick(viewer, Qt.Key.Key_Left)
    assert edge == viewer.zoom, "it cannot be moved away"
    middle = viewer.rect().center()
    QTest.mousePress(viewer, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(viewer, middle - QPoint(40, 0))
    QTest.mouseRelease(viewer, Qt.MouseButton.LeftButton, pos=middle - QPoint(40, 0))
    assert viewer.isVisible()
    assert abs(viewer.zoom.x - edge.x + 40) <= 1
    viewer.window().resize(500, 400)
    viewer.grab()
    QTest.keyClick(viewer, Qt.Key.Key_0)
    assert viewer.zoom == Zoom()
    QTest.keyClick(viewer, Qt.Key.Key_Right)
    assert "Picture 2 of 2" == viewer.accessibleName()
    QTest.mouseClick(viewer, Qt.MouseButton.LeftButton, pos=viewer.rect().center())
    assert not viewer.isVisible()


def test_a_long_caption_is_shown_whole_below_the_picture(show: Callable[..., PageView]) -> None:
    viewer = viewer_of(show, Library())
    short = viewer._room()
    viewer._frames = (replace(viewer.frame, caption=WORDS * 6), *viewer._frames[1:])
    assert viewer._room().height() < short.height() - 20
    assert viewer._room().height() > viewer.height() / 3


@given(
    steps=st.lists(st.tuples(st.floats(0.3, 3), st.floats(0, 800), st.floats(0, 600)), max_size=12),
    size=st.tuples(st.floats(10, 800), st.floats(10, 600)),
)
def test_an_enlarged_picture_never_leaves_the_room_empty(
    steps: list[tuple[float, float, float]], size: tuple[float, float]
) -> None:
    room, fitted, zoom = QRectF(0, 0, 800, 600), QSizeF(*size), Zoom()
    for by, x, y in steps:
        zoom = zoom.enlarged(by, QPointF(x, y), room, fitted).moved(x - 400, y - 300, room, fitted)
        place = zoom.place(room, fitted)
        assert 1.0 <= zoom.factor <= MOST
        assert place.width() < 800 + 1e-6 or (place.left() <= 1e-6 and place.right() >= 800 - 1e-6)
        assert place.height() < 600 + 1e-6 or (place.top() <= 1e-6 and place.bottom() >= 600 - 1e-6)


def test_a_key_enlarges_the_first_picture_in_view(show: Callable[..., PageView]) -> None:
    view = show(Library())
    middle_of(view, 0)
    QTest.keyClick(view, Qt.Key.Key_I)
    viewer = view.window().findChild(PictureViewer)
    assert isinstance(viewer, PictureViewer)
    assert WIDE == viewer.frame.picture.source


def test_a_missing_picture_is_a_frame_that_opens_nothing(show: Callable[..., PageView]) -> None:
    library = Library(missing=WIDE)
    view = show(library)
    for number in (0, 2):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(view, number))
        assert view.window().findChild(PictureViewer) is None
    view.grab()
    assert 1 == [source for source, _ in library.asked].count(WIDE)


def test_the_document_itself_holds_no_picture_and_loads_none(show: Callable[..., PageView]) -> None:
    view = show(Library())
    assert "\ufffc" not in view.document().toPlainText()
    assert "<img" not in view.document().toHtml()


def test_a_shelf_keeps_no_more_than_it_has_room_for(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cssreader.gui.reading.picture_shelf.MOST_BYTES", 100_000)
    library = Library()
    shelf = PictureShelf(library.load)
    for number in range(5):
        assert shelf.image(f"picture:{number}", QSize(100, 100)) is not None
    shelf.image("picture:4", QSize(100, 100))
    shelf.image("picture:0", QSize(100, 100))
    assert 6 == len(library.asked)


def test_a_picture_is_decoded_no_larger_than_asked_and_never_enlarged(
    qapp: QApplication, png: Callable[..., bytes]
) -> None:
    small = decoded(png(400, 200), QSize(100, 100))
    same = decoded(png(40, 20), QSize(100, 100))
    assert small is not None
    assert same is not None
    assert (QSize(100, 50), QSize(40, 20)) == (small.size(), same.size())


@pytest.mark.parametrize("data", [b"", b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", b"GIF89a"])
def test_what_is_no_picture_is_not_decoded(qapp: QApplication, data: bytes) -> None:
    assert decoded(data, QSize(10, 10)) is None


def test_a_picture_that_claims_a_huge_size_is_not_decoded(qapp: QApplication, png: Callable[..., bytes]) -> None:
    data = png(10, 10)
    huge = data[:16] + (60_000).to_bytes(4, "big") * 2 + data[24:]
    assert decoded(huge, QSize(10, 10)) is None
