"""From a checked course to a site: pages, styles, the player and the assets."""
