-- Who is called so: names stand in texts while they are written.
create index people_person_called on people_person (people_folded(name));
