-- Loads a program folder. ${folder} is the folder.
create table calendar as select * from read_csv('${folder}/calendar.csv', header = true);
create table schoolMonths as select * from read_csv('${folder}/schoolMonths.csv', header = true);
create table agreements as select * from read_csv('${folder}/agreements.csv', header = true);
create table signatures as select * from read_csv('${folder}/signatures.csv', header = true);
create table enrollments as select * from read_csv('${folder}/enrollments.csv', header = true, types = {'schoolId': 'VARCHAR', 'grade': 'VARCHAR'});
create table assignments as select * from read_csv('${folder}/assignments.csv', header = true);
create table judgements as select * from read_csv('${folder}/judgements.csv', header = true);
create table sessions as select * from read_csv('${folder}/sessions.csv', header = true);
create table participation as select * from read_csv('${folder}/participation.csv', header = true);
create table certifications as select * from read_csv('${folder}/certifications.csv', header = true);
create table courseEnrollments as select * from read_csv('${folder}/courseEnrollments.csv', header = true);
create table progress as select * from read_csv('${folder}/progress.csv', header = true);
