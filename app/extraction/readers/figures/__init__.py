"""Figures in their sentences: the words around them, whose they are, and which time they count over.

`figure` cuts a sentence into its figures. `intentions` tells what is only to be done.

Whose they are: `owners`, by the bodies that the sentence names (`body_roles`: what each is named for; `behind`, `lists`, `listed_units`, `guests`),
by the `stand_ins` for one (`territory_committees`, `party_organisations`, `bare_committees`, `bare_cells`), else the `main_committee`.

When they were: `figure_times`, by `named_times` without `other_times`, `since` a day, by `looking_back` on what is over, by `ceremonies` and by
`congresses`.
"""
