//! Names of people and places: how one name is written in each system, and whether two spellings can be one name.
