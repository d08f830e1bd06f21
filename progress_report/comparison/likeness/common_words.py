"""Words that any programme of any municipality is full of: they tell no measure from another."""

from __future__ import annotations

_SMALL = """
    aan achter al alle alleen als bij binnen boven buiten daarbij daarmee daarna dan dat de deze die
    dit door e een en er extra gaan geven haar hebben het hier hierbij hoe hun in indien is
    jaar kan komen kunnen maar maken meer met mogelijk mogelijke na naar naast nadat nieuw nieuwe
    nog of om omtrent onder ons onze ook op over per samen te ten ter tijdens tot tussen
    uit van vanaf vanuit verder via voor waar waarbij waarin waarmee wat we wel welke werken wij
    worden wordt zal zetten zich zie zij zijn zo zoals zodat zullen
"""
_OF_PROGRAMMES = """
    aanpak aanpassen actie actieplan acties actualiseren actualisatie afgerond afronden agenda
    afspraken behouden beleid beleidsplan besluit besluitvorming bevorderen borgen borging
    continueren convenant doorlopend doorvoeren evaluatie evalueren faciliteren gebied gemeente
    gemeentelijk gemeentelijke gereed herijken herijking herzien herziening implementatie
    implementeren inclusief informeren inventarisatie inventariseren inwoners inzet inzetten
    jaarlijks jaarlijkse lokaal lokale maatregelen monitoren nota onderzoek onderzoeken ontwikkelen
    ontwikkeling opleveren opstellen opzetten organiseren partners pilot plan plannen presentatie
    programma project projecten raad realisatie realiseren regionaal regionale samenwerken
    samenwerking start starten stimuleren structureel structurele traject uitbreiden uitbreiding
    uitgevoerd uitvoeren uitvoering uitvoeringsagenda uitvoeringsplan uitvoeringsprogramma
    uitwerken uitwerking update vaststellen vaststelling vastgesteld verbeteren verbetering
    verkennen verkenning verordening versterken versterking visie voorbereiden voorbereiding
    voortzetten vormgeven
"""

_COMMON = frozenset(f"{_SMALL} {_OF_PROGRAMMES}".split())
_SHORTEST = 3


def is_common(word: str) -> bool:
    """Whether the folded word tells nothing by itself; numbers do, however short."""
    return word in _COMMON or (len(word) < _SHORTEST and not word.isdigit())
