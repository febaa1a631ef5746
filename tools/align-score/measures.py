"""What share of the beads is right: strict and lax as defined by Thompson and Koehn (2019), rows, shapes of beads."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import astuple, dataclass

from links import Bead


@dataclass(frozen=True)
class Tally:
    """Beads counted; tallies of several documents add up."""

    found: int = 0
    """Beads that the program found,"""
    right: int = 0
    """and how many of them are right."""
    gold: int = 0
    """Beads that there are to find,"""
    met: int = 0
    """and how many of them were found."""

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*map(sum, zip(astuple(self), astuple(other))))

    @property
    def precision(self) -> float:
        """The share of right beads among those found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of found beads among those of the gold."""
        return self.met / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def single_nulls(beads: Iterable[Bead]) -> set[Bead]:
    """The beads, with a null bead of several segments as one for each: left out together or one by one is the same."""
    singles = set()
    for bead in beads:
        if is_linked(bead):
            singles.add(bead)
        else:
            singles.update(tuple((segment,) if here else () for here in bead) for side in bead for segment in side)
    return singles


def is_linked(bead: Bead) -> bool:
    """At least two sides hold something."""
    return sum(1 for side in bead if side) > 1


def strict(gold: Iterable[Bead], found: Iterable[Bead]) -> Tally:
    """A bead, or a row, is right when all its sides are those of one of the gold. Recall asks only for linked ones."""
    gold, found = single_nulls(gold), single_nulls(found)
    linked = set(filter(is_linked, gold))
    return Tally(len(found), len(found & gold), len(linked), len(linked & found))


def lax(gold: Iterable[Bead], found: Iterable[Bead]) -> Tally:
    """A bead of two versions is right already when the gold links a segment of one side with one of the other."""
    gold, found = single_nulls(gold), single_nulls(found)
    linked = set(filter(is_linked, gold))
    return Tally(len(found), len(near(found, gold)), len(linked), len(near(linked, found)))


def near(beads: set[Bead], reference: set[Bead]) -> list[Bead]:
    """The beads that stand in the reference, or share with a bead of it a segment of either side."""
    partners: dict[int, set[int]] = defaultdict(set)
    for left, right in reference:
        for segment in left:
            partners[segment].update(right)
    linked = ({target for segment in left for target in partners[segment]} & set(right) for left, right in beads)
    return [bead for bead, common in zip(beads, linked) if common or bead in reference]


SHAPES = ("null", "1-1", "1-2", "1-3", "1-4", "2-2, 2-3", "longer")


def shape(bead: Bead) -> str:
    """How many segments a bead of two sides joins, whichever side is the longer."""
    short, long = sorted(map(len, bead))
    if short == 0:
        return "null"
    if short == 1 and long <= 4:
        return f"1-{long}"
    return "2-2, 2-3" if short == 2 and long <= 3 else "longer"


def by_shape(gold: Iterable[Bead], found: Iterable[Bead]) -> dict[str, Tally]:
    """The strict tally of each shape; null beads count in its recall too."""
    gold, found = single_nulls(gold), single_nulls(found)
    tallies = {}
    for name in SHAPES:
        of_gold, of_found = ({bead for bead in beads if shape(bead) == name} for beads in (gold, found))
        common = len(of_gold & of_found)
        tallies[name] = Tally(len(of_found), common, len(of_gold), common)
    return tallies
