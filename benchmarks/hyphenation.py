"""What dividing words costs when an essay of 3,000 words is opened: `python benchmarks/hyphenation.py`.

The same essay, made of the starter essays, is written and laid out justified, with its words divided and
without, in turn. Times are of the processor, because the machine is shared.
"""

import os
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from cssreader.domain.content import Content, Paragraph, Span
from cssreader.domain.essay import Essay, EssayFacts, EssayId, EssaySummary, ReadingPosition, Shelf, VersionId
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.reading import hyphens
from cssreader.gui.reading.page_style import PageStyle
from cssreader.gui.reading.page_writer import write_page
from cssreader.gui.theme.fonts import load_fonts
from cssreader.gui.theme.tokens import load_theme
from cssreader.resources import resource, starter_essays
from cssreader.settings import ReadingSettings
from cssreader.text.hyphenation import Hyphenator
from cssreader.text.plain import plain_text, word_count

WORDS = 3_000
ROUNDS = 31


def prose() -> Content:
    """Paragraphs of the starter essays, of some 3,000 words together."""
    taken: list[Paragraph] = []
    words = 0
    for essay in starter_essays():
        for block in essay.read_text(encoding="utf-8").split("\n\n"):
            if block[0].isalpha() and words < WORDS:
                taken.append(Paragraph((Span(" ".join(block.split())),)))
                words += len(block.split())
    return tuple(taken)


def opened(content: Content) -> OpenedEssay:
    now = datetime.now(UTC)
    text = plain_text(content)
    summary = EssaySummary(
        id=EssayId(1),
        title="Prose",
        author=None,
        published=None,
        site=None,
        origin="",
        added_at=now,
        words=word_count(text),
        opening="",
        tags=(),
        shelf=Shelf.INBOX,
        progress=0.0,
        annotations=0,
        trashed=False,
    )
    facts = EssayFacts(title="Prose")
    return OpenedEssay(Essay(summary, facts, VersionId(1), content, text, (), ReadingPosition(0, 0.0)), (), ())


def milliseconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return 1_000 * (time.process_time() - began)


def main() -> None:
    application = QApplication([])
    load_fonts()
    essay = opened(prose())
    theme = load_theme("light")
    styles = {
        "whole": PageStyle(theme, ReadingSettings(justified=True, hyphenated=False)),
        "divided": PageStyle(theme, ReadingSettings(justified=True)),
    }
    patterns = resource("hyphenation/hyph_en_GB.dic").read_bytes()
    texts = [block.spans[0].text for block in essay.essay.content if isinstance(block, Paragraph)]
    print(f"{essay.essay.summary.words} words")

    def new_words(words: Hyphenator) -> float:
        return milliseconds(lambda: [words.places_in(text) for text in texts])

    read = statistics.median(milliseconds(lambda: Hyphenator(patterns)) for _ in range(9))
    print(f"reading the patterns: {read:.1f} ms")
    fresh = [Hyphenator(patterns) for _ in range(9)]
    print(f"words never seen: {statistics.median(new_words(each) for each in fresh):.1f} ms")
    known = fresh[0]
    again = statistics.median(milliseconds(lambda: [known.places_in(text) for text in texts]) for _ in range(ROUNDS))
    print(f"words seen before: {again:.2f} ms")

    def open_page(style: PageStyle) -> None:
        page = write_page(essay, style)
        page.document.setTextWidth(style.column)
        page.document.size()

    assert hyphens.hyphens_in((), "and the government of it")
    times: dict[str, list[float]] = {name: [] for name in styles}
    for _ in range(ROUNDS):
        for name, style in styles.items():
            times[name].append(milliseconds(lambda style=style: open_page(style)))  # type: ignore[misc]
    for name, measured in times.items():
        print(f"page written and laid out, words {name}: {statistics.median(measured):.1f} ms")
    application.quit()


if __name__ == "__main__":
    main()
