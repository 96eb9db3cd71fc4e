-- The days one pupil earned in the year, by the rules of p2.postgresql.sql.
with agreement_days as (
    select a."agreementId", a.modality, c.day,
           case when e.grade in ('TK', 'K') then 180 when e.grade in ('1', '2', '3') then 230 else 240 end as need,
           s.parties = 3 and (s.completed < a."from" or c.day > s.completed
               or count(*) over (partition by a.pupil order by a."from") < 16) as valid
    from agreements a
    join lateral (
        select max("signedOn") as completed, count(distinct party) as parties
        from signatures g where g.pupil = a.pupil and g."agreementId" = a."agreementId") s on true
    join enrollments e on e.pupil = a.pupil
    join calendar c on c.kind = 'instruction' and c.day between a."from" and a.until
    where a.pupil = ?),
work as (
    select a."agreementId", j."from" as monday, sum(j.minutes) as minutes
    from judgements j join assignments a on a.pupil = j.pupil and a."assignmentId" = j."assignmentId"
    where j.pupil = ? and j."submittedOn" <= a."dueOn" group by a."agreementId", j."from"),
synchronous as (
    select s.day, sum(least(p.minutes, s.minutes)) as minutes
    from participation p join sessions s using ("sessionId")
    where p.pupil = ? and p.evidence <> 'none' group by s.day),
laid as (
    select d.*, coalesce(w.minutes, 0) as work,
           sum(d.need - coalesce(y.minutes, 0)) over (partition by d."agreementId", date_trunc('week', d.day)
               order by d.day) as needed_so_far
    from agreement_days d
    left join work w on w."agreementId" = d."agreementId" and w.monday = date_trunc('week', d.day)::date
    left join synchronous y on y.day = d.day
    where d.modality = 'traditional'),
course_minutes as (
    select e."agreementId", sum(c."dailyMinutes") as minutes
    from "courseEnrollments" e
    join certifications c using ("courseId")
    where e.pupil = ? and exists (
        select 1 from progress p where p.pupil = e.pupil and p."courseId" = e."courseId" and p.satisfactory)
    group by e."agreementId")
select (select count(*) from laid where valid and work >= needed_so_far)
    + (select count(*) from agreement_days d join course_minutes m using ("agreementId")
       where d.modality = 'course-based' and d.valid and m.minutes >= d.need);
