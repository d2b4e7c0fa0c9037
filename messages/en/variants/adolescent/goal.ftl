# Why: an example from a teenager's week.
# Source: S3; Mufson 2004.
why = A goal helps most when it is small enough to see. Not “be happy”, more like “sit with Leo at lunch twice a week”. Yours can be rough. You can change it later.
