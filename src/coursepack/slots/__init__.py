"""Slots: where progress lives. Numbers given once and never reused, and the proof that they fit."""
