-- What p2.duckdb.sql asks, in steps: H2 joins by indexes, which a table has and a subquery has not.
create local temporary table window_days as
    select c.day from calendar c join "schoolMonths" m on c.day between m."from" and m.until
    where c.kind = 'instruction' and m.until <= date '2026-04-15';
create index on window_days (day);
create local temporary table signed as
    select "agreementId", max("signedOn") as completed, count(distinct party) as parties
    from signatures group by "agreementId";
create index on signed ("agreementId");
create local temporary table agreement_days as
    select a.pupil, a."agreementId", a.modality, c.day, e.grade,
           case when e.grade in ('TK', 'K') then 180 when e.grade in ('1', '2', '3') then 230 else 240 end as need,
           s.parties = 3 and (s.completed < a."from" or c.day > s.completed
               or count(*) over (partition by a.pupil order by a."from") < 16) as valid
    from agreements a
    join signed s on s."agreementId" = a."agreementId"
    join enrollments e on e.pupil = a.pupil
    join calendar c on c.kind = 'instruction' and c.day between a."from" and a.until;
create local temporary table work as
    select a."agreementId", j."from" as monday, sum(j.minutes) as minutes
    from judgements j join assignments a on a."assignmentId" = j."assignmentId"
    where j."submittedOn" <= a."dueOn" group by a."agreementId", j."from";
create index on work ("agreementId", monday);
create local temporary table synchronous as
    select p.pupil, s.day, sum(least(p.minutes, s.minutes)) as minutes
    from participation p join sessions s on s."sessionId" = p."sessionId"
    where p.evidence <> 'none' group by p.pupil, s.day;
create index on synchronous (pupil, day);
create local temporary table laid as
    select d.*, coalesce(w.minutes, 0) as done,
           sum(d.need - coalesce(y.minutes, 0)) over (partition by d."agreementId", date_trunc(iso_week, d.day)
               order by d.day) as needed_so_far
    from agreement_days d
    left join work w on w."agreementId" = d."agreementId" and w.monday = date_trunc(iso_week, d.day)
    left join synchronous y on y.pupil = d.pupil and y.day = d.day
    where d.modality = 'traditional';
create local temporary table course_minutes as
    select e."agreementId", sum(c."dailyMinutes") as minutes
    from "courseEnrollments" e
    join certifications c on c."courseId" = e."courseId"
    where exists (select 1 from progress p where p.pupil = e.pupil and p."courseId" = e."courseId" and p.satisfactory)
    group by e."agreementId";
create index on course_minutes ("agreementId");
create local temporary table earned as
    select l.modality, l.grade from laid l join window_days w on w.day = l.day where l.valid and l.done >= l.needed_so_far
    union all
    select d.modality, d.grade
    from agreement_days d
    join course_minutes m on m."agreementId" = d."agreementId"
    join window_days w on w.day = d.day
    where d.modality = 'course-based' and d.valid and m.minutes >= d.need;
select span, modality, count(*) as days
from (select case when grade in ('TK', 'K', '1', '2', '3') then 'TK-3' when grade in ('4', '5', '6') then '4-6'
                  when grade in ('7', '8') then '7-8' else '9-12' end as span, modality from earned) spans
group by span, modality order by span, modality;
