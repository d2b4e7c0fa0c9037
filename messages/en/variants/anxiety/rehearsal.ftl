# Why: once through is practice, ten times through is worry.
# Source: Lipsitz 1999; Markowitz 2014; S3.
thanks = Thank you. Once is plenty. You might leave it here now, and not go over it in your head. Trying it here counts, with or without a talk to follow.
