"""The site as a whole: its files, its documents, its policy, and that it is the same each time."""

import json
import re
from itertools import pairwise

import pytest
from lxml import html

from coursepack.render.page import PAGES_ON_COVER, POLICY

PAGES = """\
      - id: one
        title: The *first* page
        summary: What it is for.
        objectives: [see]
        blocks:
          - text: |
              ## A heading

              To [the other page](page:two#a-place), and ![a dot](pictures/Dot%20one.gif).

              | a | b |
              |--:|:-:|
              | 1 | 2 |
          - code: {language: python, code: "x = 1  # one"}
          - image: {src: pictures/dot.gif, alt: A dot}
      - id: two
        title: Two < three & [more](https://example.org)
        duration: 90 min
        blocks:
          - callout: {kind: insight, text: "</script><b>&amp;\u2028"}
"""
HEAD = "objectives: {see: See *it*}\ntheme: {accent: '#0a7d5a', scheme: dark}\ngrading: {}\n"
DOT = (
    b"GIF89a\x03\x00\x02\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
FILES = {"pictures/dot.gif": DOT, "pictures/Dot one.gif": DOT + b";"}


@pytest.fixture
def small(site):
    return site(PAGES, FILES, head=HEAD)


def documents(site):
    return {name: html.document_fromstring(data) for name, data in site.files.items() if name.endswith(".html")}


def test_the_files(small):
    assert [re.sub(r"-[0-9a-f]{8}\.", "-#.", name) for name in small.files] == [
        "assets/dot-#.gif",
        "assets/dot-one-#.gif",
        "blocks.css",
        "blocks.js",
        "course.js",
        "index.html",
        "page-one.html",
        "page-two.html",
        "player-license.txt",
        "player.js",
        "style.css",
    ]
    assert small.launch == "index.html"


def test_two_makings_are_equal_and_any_change_changes_the_mark(site, small):
    again = site(PAGES, FILES, head=HEAD)
    text = {name: data for name, data in small.files.items() if name != "course.js"}
    assert {name: again.files[name] for name in text if name.endswith((".css", ".js"))} == {
        name: data for name, data in text.items() if name.endswith((".css", ".js"))
    }
    assert site(PAGES.replace("What it is for", "What it was for"), FILES, head=HEAD).mark != small.mark
    assert site(PAGES, {**FILES, "pictures/dot.gif": DOT + b"!"}, head=HEAD).mark != small.mark


def test_the_mark_stands_everywhere_and_its_place_holder_nowhere(small):
    assert re.fullmatch("[0-9a-f]{12}", small.mark)
    for name, document in documents(small).items():
        assert document.find(".//main").get("data-mark") == small.mark, name
    for name, data in small.files.items():
        if isinstance(data, bytes):
            assert b"\x7f" not in data, name
    assert small.mark.encode() in small.files["course.js"]


def test_nothing_is_inline_and_nothing_comes_from_outside(small):
    for name, document in documents(small).items():
        policy = document.find(".//meta[@http-equiv='Content-Security-Policy']")
        assert policy.get("content") == POLICY
        assert document.xpath("//@style | //style | //@*[starts-with(name(), 'on')]") == [], name
        assert document.xpath("//script[not(@src)][not(@type='application/json')]") == [], name
        loaded = document.xpath("//script/@src | //link/@href | //img/@src | //source/@src")
        assert all(path in small.files for path in loaded), name
        assert not [value for value in document.xpath("//@href | //@src") if value.startswith("data:")]


def test_every_address_leads_somewhere(small):
    found = documents(small)
    for name, document in found.items():
        for address in document.xpath("//a/@href"):
            if address.startswith("https://"):
                continue
            page, _, place = address.partition("#")
            assert not page or page in small.files, (name, address)
            if place and address.startswith("#"):
                assert document.xpath("//*[@id=$place]", place=place), (name, address)


def test_links_out_of_the_package_leave_the_window_alone(small):
    for document in documents(small).values():
        for link in document.xpath("//a[starts-with(@href, 'http')]"):
            assert link.get("rel") == "noopener noreferrer"
            assert link.get("target") == "_blank"


def test_ids_are_unique_and_labels_are_there(small):
    for name, document in documents(small).items():
        ids = document.xpath("//@id")
        assert len(ids) == len(set(ids)), name
        for attribute in ("aria-labelledby", "aria-describedby"):
            for value in document.xpath(f"//@{attribute}"):
                assert set(value.split()) <= set(ids), (name, value)


def test_one_main_heading_and_no_level_is_skipped(small):
    for name, document in documents(small).items():
        ranks = [int(heading.tag[1]) for heading in document.find(".//main").iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert ranks[0] == 1
        assert ranks.count(1) == 1, name
        assert all(after <= before + 1 for before, after in pairwise(ranks)), (name, ranks)


def test_the_way_through(small):
    found = documents(small)
    assert found["index.html"].xpath("//a[@data-start]/@href") == ["page-one.html"]
    assert found["page-one.html"].xpath("//a[@rel='next']/@href") == ["page-two.html"]
    assert found["page-one.html"].xpath("//a[@rel='prev']") == []
    assert found["page-two.html"].xpath("//a[@rel='prev']/@href") == ["page-one.html"]
    assert found["page-two.html"].xpath("//a[@rel='next']") == []


def test_no_link_stands_inside_of_a_link(small):
    for data in (data for name, data in small.files.items() if name.endswith(".html")):
        for link in re.findall(r"<a\b.*?</a>", data.decode(), re.DOTALL):
            assert link.count("<a ") == 1


def test_titles(small):
    titles = {name: document.findtext(".//title") for name, document in documents(small).items()}
    assert titles["index.html"] == "A small course"
    assert titles["page-one.html"] == "The first page · A small course"
    assert titles["page-two.html"] == "Two < three & more · A small course"


def test_pictures_have_their_size_and_are_stored_once(small):
    page = documents(small)["page-one.html"]
    sizes = [(picture.get("width"), picture.get("height"), picture.get("loading")) for picture in page.iter("img")]
    assert sizes == [("3", "2", "lazy"), ("3", "2", "lazy")]


def test_what_the_player_is_told(small):
    script = small.files["course.js"].decode()
    head, tail = "globalThis.coursepackCourse=", ";\n"
    assert script.startswith(head)
    assert script.endswith(tail)
    data = json.loads(script[len(head) : -len(tail)])
    assert data["format"] == 1
    assert data["title"] == "A small course"
    assert [page["href"] for module in data["modules"] for page in module["pages"]] == [
        "page-one.html",
        "page-two.html",
    ]
    assert [page["minutes"] for module in data["modules"] for page in module["pages"]] == [1, 90]
    assert data["mark"] == small.mark
    assert data["limit"] == 4096
    assert data["grading"]["scored"] is False
    assert all(key.startswith("player.") for key in data["words"])


def test_author_s_text_ends_no_script_and_no_line(site):
    made = site(PAGES.replace("The *first* page", '"</script><!-- \u2028 \u2029"'), FILES, head=HEAD)
    script = made.files["course.js"].decode()
    assert "<" not in script
    assert script.count("\n") == 1
    assert "\u2028" not in script
    assert "\u2029" not in script
    assert json.loads(script[len("globalThis.coursepackCourse=") : -2])["modules"][0]["pages"][0]["title"].startswith(
        "</script>"
    )


def test_direction_and_scheme(site, small):
    assert documents(small)["page-one.html"].get("data-scheme") == "dark"
    arabic = documents(site(PAGES, FILES, head=HEAD, language="ar"))["page-one.html"]
    assert (arabic.get("lang"), arabic.get("dir")) == ("ar", "rtl")


def test_author_s_text_is_never_a_template(site):
    made = site("      - {id: one, title: '{{ 7 * 7 }}', blocks: [{text: '{% raw %} {{ course.id }}'}]}\n")
    page = made.files["page-one.html"].decode()
    assert "{{ 7 * 7 }}" in page
    assert "{% raw %} {{ course.id }}" in page


def test_no_page_grows_with_the_course(site):
    def pages(count):
        return "".join(
            f"      - {{id: page-{number}, title: Page, blocks: [{{text: Words}}]}}\n" for number in range(count)
        )

    few, many = site(pages(3)), site(pages(PAGES_ON_COVER + 20))
    assert len(few.files["page-page-1.html"]) == len(many.files["page-page-1.html"])
    assert len(many.files["index.html"]) < len(site(pages(PAGES_ON_COVER)).files["index.html"])


def test_the_cover_of_a_short_course_lists_its_pages(small):
    listed = documents(small)["index.html"].xpath("//ol[@class='cover-pages']//a/@href")
    assert listed == ["page-one.html", "page-two.html"]
