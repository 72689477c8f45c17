"""The profiles that ship with the program, and a person's own, which win."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cssreader.app.site_profiles import known_profiles
from cssreader.paths import SETTINGS_VARIABLE


@pytest.fixture
def own_sites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "settings.toml"))
    known_profiles.cache_clear()
    folder = tmp_path / "sites"
    folder.mkdir()
    yield folder
    known_profiles.cache_clear()


def test_what_ships_is_known_where_a_person_has_none(own_sites: Path) -> None:
    own_sites.rmdir()
    profile = known_profiles().for_host("www.dawn.com")
    assert profile is not None
    assert ("dawn.com",) == profile.sites


def test_a_persons_own_profile_wins(own_sites: Path) -> None:
    (own_sites / "my-dawn.toml").write_text('sites = ["dawn.com"]\nremove = ["#mine"]\n', "utf-8")
    profile = known_profiles().for_host("www.dawn.com")
    assert profile is not None
    assert ("#mine",) == profile.remove


def test_a_broken_one_of_a_persons_leaves_the_others_in_use(own_sites: Path) -> None:
    (own_sites / "kinara.example.toml").write_bytes(b"\xff\xfe = [")
    assert known_profiles().faults_of("www.kinara.example")
    assert known_profiles().for_host("dawn.com") is not None
