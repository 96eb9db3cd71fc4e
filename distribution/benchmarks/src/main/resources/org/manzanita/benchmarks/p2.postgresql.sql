-- What p2.duckdb.sql asks, in PostgreSQL's words.
with window_days as (
    select c.day from calendar c join "schoolMonths" m on c.day between m."from" and m.until
    where c.kind = 'instruction' and m.until <= date '2026-04-15'),
signed as (
    select "agreementId", max("signedOn") as completed, count(distinct party) as parties
    from signatures group by "agreementId"),
agreement_days as (
    select a.pupil, a."agreementId", a.modality, c.day, e.grade,
           case when e.grade in ('TK', 'K') then 180 when e.grade in ('1', '2', '3') then 230 else 240 end as need,
           s.parties = 3 and (s.completed < a."from" or c.day > s.completed
               or count(*) over (partition by a.pupil order by a."from") < 16) as valid
    from agreements a
    join signed s using ("agreementId")
    join enrollments e on e.pupil = a.pupil
    join calendar c on c.kind = 'instruction' and c.day between a."from" and a.until),
work as (
    select j.pupil, a."agreementId", j."from" as monday, sum(j.minutes) as minutes
    from judgements j join assignments a using ("assignmentId")
    where j."submittedOn" <= a."dueOn" group by j.pupil, a."agreementId", j."from"),
synchronous as (
    select p.pupil, s.day, sum(least(p.minutes, s.minutes)) as minutes
    from participation p join sessions s using ("sessionId") where p.evidence <> 'none' group by p.pupil, s.day),
laid as (
    select d.*, coalesce(w.minutes, 0) as work, coalesce(y.minutes, 0) as sync,
           sum(d.need - coalesce(y.minutes, 0)) over (partition by d.pupil, d."agreementId", date_trunc('week', d.day)
               order by d.day) as needed_so_far
    from agreement_days d
    left join work w on w.pupil = d.pupil and w."agreementId" = d."agreementId"
        and w.monday = date_trunc('week', d.day)::date
    left join synchronous y on y.pupil = d.pupil and y.day = d.day
    where d.modality = 'traditional'),
course_minutes as (
    select e."agreementId", sum(c."dailyMinutes") as minutes
    from "courseEnrollments" e
    join certifications c using ("courseId")
    where exists (select 1 from progress p where p.pupil = e.pupil and p."courseId" = e."courseId" and p.satisfactory)
    group by e."agreementId"),
earned as (
    select pupil, modality, grade, day from laid where valid and work >= needed_so_far
    union all
    select d.pupil, d.modality, d.grade, d.day
    from agreement_days d join course_minutes m using ("agreementId")
    where d.modality = 'course-based' and d.valid and m.minutes >= d.need)
select case when grade in ('TK', 'K', '1', '2', '3') then 'TK-3' when grade in ('4', '5', '6') then '4-6'
            when grade in ('7', '8') then '7-8' else '9-12' end as span,
       modality, count(*) as days
from earned join window_days using (day)
group by 1, 2 order by 1, 2;
