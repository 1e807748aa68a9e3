"""The JSON schema (draft-07) from which an editor completes course files, made from the models themselves.

A block is one object with all types as properties, of which it has exactly one: editors complete that well, a union of
objects they do not. Short forms stand beside the long ones. What coursepack reads as text, an editor may take for a
number or a truth value, since YAML does, so text takes all three.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, models_json_schema
from pydantic_core import core_schema

from coursepack import registry
from coursepack.check.field_words import field_words
from coursepack.model.course import Course, Module, Page

Schema = dict[str, Any]

DIALECT = "http://json-schema.org/draft-07/schema#"
_REF = "#/$defs/{model}"
_PART, _SPREAD = "x-coursepack-part", "x-coursepack-spread"
_FILES = {"module": r"\.ya?ml$", "page": r"\.(md|ya?ml)$"}
"""What may stand in place of a part: the path of its file."""
_LIMITS = {"ge": "minimum", "le": "maximum", "gt": "exclusiveMinimum", "lt": "exclusiveMaximum"}
"""What pydantic leaves of a limit behind a validator of ours."""
_FOLDERS = {"block": "blocks", "question": "questions"}


def course_schema() -> Schema:
    """The schema of course.yaml, with definitions of module, page, block and question."""
    definitions = _definitions()
    course = definitions.pop("Course")
    ordered = dict(sorted(definitions.items()))
    return {"$schema": DIALECT, "title": "coursepack course", **course, "$defs": ordered}


def file_schema(part: str) -> Schema:
    """The schema of a file that holds a "module" or a "page"; it lies beside that of the course."""
    reference = f"course.schema.json#/$defs/{part.capitalize()}"
    return {"$schema": DIALECT, "title": f"coursepack {part}", "allOf": [{"$ref": reference}]}


class _Generator(GenerateJsonSchema):
    """pydantic's generator, with the forms that our own validators read."""

    def str_schema(self, schema: core_schema.StringSchema) -> Schema:
        made = super().str_schema(schema)
        return made if "pattern" in made else {**made, "type": ["string", "number", "boolean"]}

    def model_schema(self, schema: core_schema.ModelSchema) -> Schema:
        made = super().model_schema(schema)
        model = schema["cls"]
        words = field_words(model)
        for name, field in model.model_fields.items():
            if name in words:
                made["properties"][field.alias or name]["description"] = words[name]
        spread = getattr(model, "spread", None)
        if spread:
            made = {**made, _SPREAD: spread}
        forms = [dict(form) for form in getattr(model, "also_written", ())]
        short = getattr(model, "short", None)
        if short:
            forms.append({key: value for key, value in made["properties"][short].items() if key != "default"})
        return {"description": made.get("description", ""), "anyOf": [*forms, made]} if forms else made

    def field_title_should_be_set(self, _schema: Any) -> bool:
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        made = super().default_schema(schema)
        if not isinstance(made.get("default"), (str, int, float, bool)):
            made.pop("default", None)
        return made


def _definitions() -> dict[str, Schema]:
    kinds = {part: dict(registry.every(folder)) for part, folder in _FOLDERS.items()}
    models: list[type[BaseModel]] = [Course, Module, Page]
    models += [kind.model for named in kinds.values() for kind in named.values()]
    references, made = models_json_schema(
        [(model, "validation") for model in models], ref_template=_REF, schema_generator=_Generator
    )
    names = {model: _name(reference["$ref"]) for (model, _), reference in references.items()}
    types = {
        part: {name: _described(kind.summary, names[kind.model]) for name, kind in sorted(named.items())}
        for part, named in kinds.items()
    }
    definitions = {name: _finished(schema, types) for name, schema in made["$defs"].items()}
    definitions |= {part: _one_of_types(part, properties) for part, properties in types.items()}
    for part, pattern in _FILES.items():
        path = {"type": "string", "pattern": pattern, "description": f"The path of the {part}'s file."}
        definitions[part] = {"anyOf": [path, {"$ref": _REF.format(model=names[_MODELS[part]])}]}
    return definitions


_MODELS: dict[str, type[BaseModel]] = {"module": Module, "page": Page}


def _name(reference: str) -> str:
    return reference.rpartition("/")[2]


def _described(summary: str, model: str) -> Schema:
    return {"description": summary, "markdownDescription": summary, "allOf": [{"$ref": _REF.format(model=model)}]}


def _one_of_types(part: str, properties: dict[str, Schema]) -> Schema:
    """A mapping of one key, its type."""
    return {
        "type": "object",
        "description": f"A {part}: its type, and below it what the {part} says.",
        "properties": properties,
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
    }


def _finished(node: Any, types: dict[str, dict[str, Schema]]) -> Any:
    """A schema in the words of draft-07, with its references to parts, and with descriptions on one line."""
    if isinstance(node, list):
        return [_finished(item, types) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: _finished(value, types) for key, value in node.items() if key not in (_PART, _SPREAD, "title")}
    if isinstance(node.get("properties"), dict):
        made["properties"] = {key: _shown(_finished(value, types)) for key, value in node["properties"].items()}
    for limit, keyword in _LIMITS.items():
        if isinstance(made.get(limit), (int, float)):
            made[keyword] = made.pop(limit)
    if isinstance(made.get("description"), str):
        made["description"] = " ".join(made["description"].split())
    _shortened(made)
    if _PART in node:
        made["$ref"] = _REF.format(model=node[_PART])
    if "$ref" in made and len(made) > 1:
        made["allOf"] = [{"$ref": made.pop("$ref")}]  # beside a reference, draft-07 reads nothing else
    if _SPREAD in node:
        _spread(made, str(node[_SPREAD]), types)
    return made


def _shown(field: Schema) -> Schema:
    """A field with its description in the form that VS Code shows with code and links."""
    return {**field, "markdownDescription": field["description"]} if "description" in field else field


def _shortened(made: Schema) -> None:
    """Puts an optional value's `null` beside its type, where nothing but a type stands in the way."""
    forms = made.get("anyOf")
    if isinstance(forms, list) and len(forms) == 2 and forms[1] == {"type": "null"} and "type" in forms[0]:
        value = {key: part for key, part in forms[0].items() if key != "description"}
        if not {"enum", "const", "properties"} & set(value):
            del made["anyOf"]
            kinds = value["type"] if isinstance(value["type"], list) else [value["type"]]
            made.update(value, type=[*kinds, "null"])


def _spread(made: Schema, name: str, types: dict[str, dict[str, Schema]]) -> None:
    """A part that is written beside the keys of the block that holds it: each of its types is a key there."""
    part = _name(made["properties"].pop(name)["allOf"][0]["$ref"])
    made["properties"] = {**types[part], **made["properties"]}
    made["required"] = [key for key in made.get("required", ()) if key != name]
    made["oneOf"] = [{"required": [kind]} for kind in types[part]]
