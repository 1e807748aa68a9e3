"""A path is resolved as text, and never out of the course's folder."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursepack.tree.path import OddPathError, resolve


@pytest.mark.parametrize(
    ("written", "folder", "resolved"),
    [
        ("a.png", "", "a.png"),
        ("a.png", "modules/one", "modules/one/a.png"),
        ("../a.png", "modules/one", "modules/a.png"),
        ("../../a.png", "modules/one", "a.png"),
        ("/a.png", "modules", "a.png"),
        ("./x/../a.png", "modules", "modules/a.png"),
        ("a//b/./c.png", "", "a/b/c.png"),
        ("..a/b..", "", "..a/b.."),
        ("ä ö.png", "", "ä ö.png"),
        ("", "modules", "modules"),
        ("a:b/c", "", None),
    ],
)
def test_resolve(written, folder, resolved):
    if resolved is None:
        with pytest.raises(OddPathError):
            resolve(written, folder)
    else:
        assert resolve(written, folder) == resolved


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("../a", "path_outside"),
        ("../../etc/passwd", "path_outside"),
        ("/..", "path_outside"),
        ("x/../../a", "path_outside"),
        ("https://example.org/a.png", "path_remote"),
        ("//example.org/a.png", "path_remote"),
        ("file:///etc/passwd", "path_remote"),
        ("javascript:alert(1)", "path_remote"),
        ("~/a", "path_form"),
        ("~root/a", "path_form"),
        ("C:\\a", "path_form"),
        ("C:/a", "path_form"),
        ("c:a", "path_form"),
        ("a\\b", "path_form"),
        ("\\\\server\\share", "path_form"),
        ("%2e%2e/a", "path_form"),
        ("a\0b", "path_form"),
        ("a\nb", "path_form"),
    ],
)
def test_odd_paths(written, code):
    with pytest.raises(OddPathError) as raised:
        resolve(written, "")
    assert raised.value.code == code


@given(st.text("ab./~%\\: ", max_size=20), st.sampled_from(["", "a", "a/b"]))
def test_nothing_leads_out(written, folder):
    try:
        resolved = resolve(written, folder)
    except OddPathError:
        return
    assert not resolved.startswith("/")
    assert ".." not in resolved.split("/")
