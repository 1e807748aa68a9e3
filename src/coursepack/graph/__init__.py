"""A graph of nodes and edges: what an author writes, how large its words are, and where everything lies."""
