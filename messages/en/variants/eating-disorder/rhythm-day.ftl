# Why: dinner is asked for as a time only; it may be skipped without a word.
# Source: Monk 1990; Murphy 2012.
dinner = When did your evening at home begin? Skip it if you like.
