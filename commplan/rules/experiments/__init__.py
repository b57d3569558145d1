"""Tests of one way against another: whether they can tell, and whether what they told was used."""
