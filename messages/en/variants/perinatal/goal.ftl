# Why: an example that fits a day that belongs to somebody else.
# Source: S3; O'Hara 2000.
why = A goal helps most when it is small enough to see. Not “be a good parent”, more like “one walk with my sister a week”. Yours can be rough. You can change it later.
