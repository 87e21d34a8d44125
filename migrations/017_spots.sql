-- What is within 100 metres of where somebody says it is. At a place, the place says where.

create index activities_spot on activities (lat, lon) where lat is not null;
