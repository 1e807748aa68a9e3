"""The joiner: what it joins, in which order, and what it refuses."""

from collections.abc import Mapping

import pytest

from coursepack.render.joiner import ModuleError, collect, parse_module, wrap


def joined(files: Mapping[str, str], *entries: str) -> str:
    modules = collect(files.__getitem__, entries)
    return wrap(modules.values(), {path: f"$m{index}" for index, path in enumerate(modules)})


def test_a_module_stands_behind_what_it_imports() -> None:
    files = {
        "main.js": 'import { b } from "./part/b.js";\nimport { a } from "./a.js";\nexport const x = a + b;\n',
        "part/b.js": 'import { a } from "../a.js";\nexport function b() {\n  return a;\n}\n',
        "a.js": "export const a = 1;\n",
        "never.js": "export const never = 1;\n",
    }
    assert list(collect(files.__getitem__, ["main.js"])) == ["a.js", "part/b.js", "main.js"]
    text = joined(files, "main.js")
    assert "never" not in text
    assert "import" not in text and "export" not in text
    assert text.index("const { a } = $m0") < text.index("const { b } = $m1")


def test_names_of_two_modules_do_not_meet() -> None:
    files = {
        "one.js": 'import { two } from "./two.js";\nconst hidden = 1;\nexport const one = hidden + two;\n',
        "two.js": "const hidden = 2;\nexport const two = hidden;\n",
    }
    text = joined(files, "one.js")
    assert text.count("(() => {") == 2
    assert "return { one };" in text and "return { two };" in text


def test_an_import_may_run_over_several_lines() -> None:
    module = parse_module("a.js", 'import {\n  one,\n  two, three,\n} from "./b.js";\n')
    assert module.imports == (("b.js", ("one", "two", "three")),)


def test_comments_may_speak_of_import_and_export() -> None:
    text = '/**\n * import it\n * @type {import("./b.js").B}\n */\nexport const a = 1; // export it, import it\n'
    assert parse_module("a.js", text).exports == ("a",)


def test_every_kind_of_declaration() -> None:
    kinds = ("function a() {}", "async function b() {}", "const c = 1;", "class d {}", "function* e() {}")
    text = "".join(f"export {kind}\n" for kind in kinds)
    assert parse_module("x.js", text).exports == ("a", "b", "c", "d", "e")


@pytest.mark.parametrize(
    "line",
    [
        'import a from "./b.js";',
        'import * as b from "./b.js";',
        'import { a as c } from "./b.js";',
        'import "./b.js";',
        'import { a } from "b";',
        "import { a } from './b.js';",
        'import { a } from "https://example.org/b.js";',
        "export default function a() {}",
        "export { a };",
        'export * from "./b.js";',
        "export let a = 1;",
        "export const { a } = b;",
        'const b = await import("./b.js");',
        "  if (import.meta.url) stop();",
    ],
)
def test_what_cannot_be_joined_is_refused_and_shown(line: str) -> None:
    with pytest.raises(ModuleError, match=r"x\.js"):
        parse_module("x.js", f"const before = 1;\n{line}\n")


def test_a_circle_of_imports_is_refused_and_shown() -> None:
    files = {
        "a.js": 'import { b } from "./b.js";\nexport const a = 1;\n',
        "b.js": 'import { a } from "./a.js";\nexport const b = 1;\n',
    }
    with pytest.raises(ModuleError, match=r"a\.js → b\.js → a\.js"):
        collect(files.__getitem__, ["a.js"])


def test_an_import_of_what_is_not_exported_is_refused() -> None:
    files = {"a.js": 'import { b } from "./b.js";\n', "b.js": "const b = 1;\n"}
    with pytest.raises(ModuleError, match=r"b\.js does not export b"):
        collect(files.__getitem__, ["a.js"])
