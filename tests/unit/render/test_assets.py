"""Where files of the course stand in the package: one name a content, plain on every system."""

import re

import pytest

from coursepack.render.assets import Assets


@pytest.fixture
def assets(tmp_path):
    def made(**files):
        for name, data in files.items():
            (tmp_path / name).write_bytes(data)
        return Assets({f"folder/{name}": tmp_path / name for name in files})

    return made


def test_a_name_is_plain_and_tells_the_content(tmp_path):
    names = {
        "Übersicht (neu) 2.PNG": "ubersicht-neu-2",
        "日本.svg": "file",
        "a" * 90 + ".gif": "a" * 40,
        "no-ending": "no-ending",
    }
    for number, (name, slug) in enumerate(names.items()):
        place = tmp_path / str(number)
        place.write_bytes(name.encode())
        address = Assets({name: place}).address(name)
        assert re.fullmatch(rf"assets/{slug}-[0-9a-f]{{8}}\.[a-z]+", address), address


def test_the_same_content_is_stored_once(assets):
    made = assets(one=b"x", two=b"x", three=b"z")
    assert made.address("folder/one") == made.address("folder/two")
    assert made.address("folder/one") != made.address("folder/three")
    assert len(made.files) == len(made.hashes) == 2


def test_other_content_is_another_address(assets):
    before = assets(one=b"x").address("folder/one")
    assert assets(one=b"y").address("folder/one") != before


def test_a_file_that_was_not_checked_is_our_mistake(assets):
    with pytest.raises(KeyError):
        assets(one=b"x").address("folder/other")
