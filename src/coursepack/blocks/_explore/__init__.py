"""What the blocks that a learner opens and explores have in common."""
