# Why: a goal that is done, not a feeling that has to go first.
# Source: S3; Lipsitz 1999.
why = A goal helps most when it is small enough to see. Not “never worry”, more like “say one thing in the team talk on Mondays”. Yours can be rough. You can change it later.
