"""Manifests: what a package tells an LMS about itself, in the nouns of IMS content packaging."""
