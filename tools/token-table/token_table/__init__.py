"""Makes the aligner's token table from packages of public registries."""
