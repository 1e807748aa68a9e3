"""Identifiers of a manifest: they come from the course's id alone, so that they never change.

An LMS keeps what it knows of a learner under the item's identifier (Moodle: `scorm_scoes.identifier`): a new version
that is uploaded over an old one finds every learner's progress again only where the identifiers are the same.
"""

from hashlib import sha256

LENGTH = 64
_HASH_LENGTH = 8


def identifier(role: str, course_id: str) -> str:
    """An xs:ID of at most 64 characters, such as `item-sequence-models`. `role` is a short lower-case word."""
    whole = f"{role}-{course_id}"
    if len(whole) <= LENGTH:
        return whole
    digest = sha256(course_id.encode()).hexdigest()[:_HASH_LENGTH]
    return f"{whole[: LENGTH - _HASH_LENGTH - 1].rstrip('-')}-{digest}"
