"""The stages of the work on a subject: making a plan is another measure than evaluating it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

_STAGES = """
    maken gemaakt ontwerp ontwerpen ontwikkeld ontwikkelen ontwikkeling opgesteld opstellen
    opstelling stellen voorbereid voorbereiden voorbereiding

    geïnventariseerd inventarisatie inventariseren onderzocht onderzoek onderzoeken verkend
    verkennen verkenning

    besluit besluiten besluitvorming ondertekend ondertekenen ondertekening vastgesteld vaststellen
    vaststelling

    aangelegd aanleg aanleggen bouw bouwen gebouwd gerealiseerd geïmplementeerd implementatie
    implementeren ingevoerd invoeren invoering realisatie realiseren uitgevoerd uitvoeren uitvoering

    begin beginnen begonnen gestart start starten

    afgerond afronden afronding gereed opgeleverd opleveren oplevering

    evaluatie evaluaties evalueren geëvalueerd

    afgeschaft afschaffen afschaffing beëindigd beëindigen beëindiging gesloopt gesloten gestopt
    ingetrokken intrekken sloop slopen sluiten sluiting stoppen

    geen niet nooit
"""
# Making, looking into it, deciding, doing, starting, delivering, evaluating, stopping; the last are
# no stage, but say the opposite. The words that municipalities use for them, as they use them.
_BY_WORD = {
    word: stage for stage, words in enumerate(_STAGES.split("\n\n")) for word in words.split()
}
_WORDS = frozenset(_BY_WORD)
_NEVER_LEFT_OUT = frozenset(_BY_WORD[word] for word in ("evaluatie", "stoppen", "niet"))
"""What no other wording adds: the other stages are often not named."""
_DOING = _BY_WORD["uitvoeren"]
_MADE = ("agenda", "akkoord", "beleid", "nota", "plan", "programma", "verordening", "visie")
"""What words end in for what is made before it is done: ``Woonvisie`` alone is making it."""


def other_stage(left: AbstractSet[str], right: AbstractSet[str], both: AbstractSet[str]) -> bool:
    """Whether the words that only one of two measures has tell of another stage of the work on
    what ``both`` are about."""
    mine, yours = _stages(left), _stages(right)
    if (mine ^ yours) & _NEVER_LEFT_OUT:
        return True
    if _DOING in mine ^ yours and any(word.endswith(_MADE) for word in both):
        return True
    return bool(mine and yours) and not mine & yours


def besides_stages(
    left: AbstractSet[str], right: AbstractSet[str]
) -> tuple[AbstractSet[str], AbstractSet[str]]:
    """The words of either, but for those that tell of a stage that both are in."""
    same = _stages(left) & _stages(right)
    words = {word for word in _WORDS & (left | right) if _BY_WORD[word] in same}
    return left - words, right - words


def same_stage(one: str, other: str) -> bool:
    """Whether the words tell of the same stage: they are forms of one word, or as good as that."""
    return one in _BY_WORD and _BY_WORD[one] == _BY_WORD.get(other)


def is_of_stage(word: str) -> bool:
    return word in _BY_WORD


def _stages(words: AbstractSet[str]) -> frozenset[int]:
    return frozenset(_BY_WORD[word] for word in words & _WORDS)
