"""The Treaty Atlas: who held Sakhalin and the Kuril Islands on a given day, and by which article."""
