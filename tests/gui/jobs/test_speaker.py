"""Sentences are said one after the other, held, skipped and left out, and their places are told."""

from typing import Any

import pytest
from fake_speech import VOICES, FakeSpeech

from cssreader.domain.content import Paragraph, Span
from cssreader.gui.jobs.speaker import Speaker, Speaking
from cssreader.gui.jobs.speech_engine import Missing, Voice
from cssreader.text.utterances import Utterance, utterances_of

TEXT = "The debt[1] grew. It grew again. Then it fell."
MIXED = "The poet wrote. پاکستان کی معیشت مشکل میں ہے۔ It is true."


def sentences(text: str = TEXT) -> tuple[Utterance, ...]:
    return utterances_of((Paragraph((Span(text),)),))


@pytest.fixture
def engine(qapp: Any) -> FakeSpeech:
    return FakeSpeech()


@pytest.fixture
def speaker(engine: FakeSpeech) -> Speaker:
    return Speaker(lambda: engine)


def heard_by(signal: Any) -> list[Any]:
    told: list[Any] = []
    signal.connect(lambda *what: told.append(what))
    return told


def test_it_reads_to_the_end_and_stops(speaker: Speaker, engine: FakeSpeech) -> None:
    states = heard_by(speaker.state_changed)
    speaker.begin(sentences(), 0)
    for _ in range(3):
        engine.ends()
    assert ["The debt grew.", "It grew again.", "Then it fell."] == engine.texts
    assert [(Speaking.SPEAKING,), (Speaking.STOPPED,)] == states


def test_it_begins_with_the_sentence_at_a_place(speaker: Speaker, engine: FakeSpeech) -> None:
    speaker.begin(sentences(), TEXT.index("again"))
    assert ["It grew again."] == engine.texts


def test_after_the_last_sentence_it_begins_with_the_first(speaker: Speaker, engine: FakeSpeech) -> None:
    speaker.begin(sentences(), len(TEXT))
    assert ["The debt grew."] == engine.texts


def test_sentence_and_word_are_told_where_they_are_written(speaker: Speaker, engine: FakeSpeech) -> None:
    begun, words = heard_by(speaker.sentence_begun), heard_by(speaker.word_begun)
    speaker.begin(sentences(), 0)
    engine.says("grew")
    engine.ends()
    assert ["The debt[1] grew.", "It grew again."] == [TEXT[start:end] for start, end, _ in begun]
    assert [True, False] == [asked for _, _, asked in begun]
    assert ["grew"] == [TEXT[start:end] for start, end in words]


def test_it_holds_within_a_sentence_and_goes_on(speaker: Speaker, engine: FakeSpeech) -> None:
    speaker.begin(sentences(), 0)
    speaker.toggle()
    assert Speaking.PAUSED is speaker.state
    speaker.toggle()
    assert (Speaking.SPEAKING, ["pause", "resume"], 1) == (speaker.state, engine.done, len(engine.heard))


def test_where_an_engine_cannot_hold_the_sentence_is_said_again(qapp: Any) -> None:
    engine = FakeSpeech(can_pause=False)
    speaker = Speaker(lambda: engine)
    speaker.begin(sentences(), 0)
    speaker.toggle()
    assert ["pause", "stop"] == engine.done
    speaker.toggle()
    assert ["The debt grew.", "The debt grew."] == engine.texts


def test_skipping_stays_within_the_essay(speaker: Speaker, engine: FakeSpeech) -> None:
    speaker.begin(sentences(), 0)
    for by in (-1, 1, 1, 1, -1):
        speaker.step(by)
    assert ["The debt grew.", "It grew again.", "Then it fell.", "It grew again."] == engine.texts


def test_skipping_while_it_holds_goes_on_reading(speaker: Speaker, engine: FakeSpeech) -> None:
    speaker.begin(sentences(), 0)
    speaker.toggle()
    speaker.step(1)
    assert (Speaking.SPEAKING, "It grew again.") == (speaker.state, engine.texts[-1])


def test_another_speed_and_another_voice_begin_the_sentence_again(speaker: Speaker, engine: FakeSpeech) -> None:
    speaker.begin(sentences(), 0)
    speaker.set_speed(1.5)
    speaker.want_voice("en", "Brian")
    speaker.want_voice("ur", "Nobody")
    speaker.set_speed(9)
    said = "The debt grew."
    assert [(said, "Asma", 1.0), (said, "Asma", 1.5), (said, "Brian", 1.5), (said, "Brian", 2.5)] == engine.heard


def test_another_speed_while_it_holds_makes_no_sound(speaker: Speaker, engine: FakeSpeech) -> None:
    speaker.begin(sentences(), 0)
    speaker.toggle()
    speaker.set_speed(2)
    assert (Speaking.PAUSED, 1) == (speaker.state, len(engine.heard))
    speaker.toggle()
    assert ("The debt grew.", "Asma", 2.0) == engine.heard[-1]


def test_a_sentence_without_a_voice_is_skipped_both_ways(speaker: Speaker, engine: FakeSpeech) -> None:
    speaker.begin(sentences(MIXED), 0)
    engine.ends()
    assert ["The poet wrote.", "It is true."] == engine.texts
    speaker.step(-1)
    assert "The poet wrote." == engine.texts[-1]


def test_each_language_has_its_voice(qapp: Any) -> None:
    engine = FakeSpeech((*VOICES, Voice("Uzma", "ur")))
    speaker = Speaker(lambda: engine)
    speaker.begin(sentences(MIXED), 0)
    engine.ends()
    engine.ends()
    assert ["Asma", "Uzma", "Asma"] == [voice for _, voice, _ in engine.heard]


@pytest.mark.parametrize(
    ("found", "text", "missing"),
    [
        (Missing.EXTRA, TEXT, Missing.EXTRA),
        (Missing.ENGINE, TEXT, Missing.ENGINE),
        ((), TEXT, Missing.ENGLISH_VOICE),
        (VOICES, "پاکستان کی معیشت مشکل میں ہے۔", Missing.URDU_VOICE),
        ((Voice("Uzma", "ur"),), TEXT, Missing.ENGLISH_VOICE),
    ],
)
def test_what_is_missing_is_told_and_nothing_said(qapp: Any, found: Any, text: str, missing: Missing) -> None:
    speaker = Speaker(lambda: found if isinstance(found, Missing) else FakeSpeech(found))
    told = heard_by(speaker.missing)
    speaker.begin(sentences(text), 0)
    assert ([(missing,)], Speaking.STOPPED) == (told, speaker.state)


def test_what_was_missing_is_looked_for_again(qapp: Any, engine: FakeSpeech) -> None:
    found: list[Any] = [Missing.ENGINE, engine]
    speaker = Speaker(lambda: found.pop(0))
    speaker.begin(sentences(), 0)
    speaker.begin(sentences(), 0)
    assert ["The debt grew."] == engine.texts


def test_an_engine_that_fails_stops_and_says_why(speaker: Speaker, engine: FakeSpeech) -> None:
    told = heard_by(speaker.failed)
    speaker.begin(sentences(), 0)
    engine.failed.emit("No sound card")
    assert ([("No sound card",)], Speaking.STOPPED) == (told, speaker.state)
    engine.ends()
    assert 1 == len(engine.heard)


def test_stopping_is_final(speaker: Speaker, engine: FakeSpeech) -> None:
    speaker.begin(sentences(), 0)
    speaker.stop()
    engine.ends()
    engine.word_begun.emit(0, 3)
    assert (Speaking.STOPPED, None, 1) == (speaker.state, speaker.sentence, len(engine.heard))
