"""The readers of facts: one file or package for each of the eight lists, and what they share.

`people` and `organisations` list who and what the others name; `appointments`, `recruitment`, `statistics`, `meetings`, `outcomes` and
`citations` read what is told. `figures` is what recruitment and statistics ask of a number. `subjects`, `verbs` and `acts` are what meetings
and outcomes ask of a sentence: who can act in it, the words for doing something, and who does what; `runs_of_bodies`, which bodies
it names side by side, is asked by meetings and appointments. `abroad` tells what is another country's, `programmes` what a
congress to come will do.
"""
