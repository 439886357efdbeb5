using TeamsOrchestrator.Agents.Summaries;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Requisitions;
using CvEvidence = TeamsOrchestrator.Hiring.Candidates.Evidence;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>Candidates for the gallery.</summary>
internal static class SampleDossiers
{
    private const string Hostile = "<b>**[x](http://evil)**";

    /// <summary>Somebody with as many criteria and as long quotes as there can be.</summary>
    public static CandidateDossier Many()
    {
        var criteria = new CriteriaSet([.. Enumerable.Range(0, CriteriaSet.MaxItems).Select(number => new Criterion
        {
            Id = $"c{number}", Text = $"{Hostile} criterion {number} with a text that is rather long", MustHave = number < 5, Source = Hostile, Accepts = ["SQL", Hostile],
        })]);
        var quote = string.Concat(Enumerable.Repeat("Five years of SQL at Fabrikam. ", 8));
        var screening = new ScreeningResult(
            [.. criteria.Items.Select((item, index) => new Finding(item.Id, (Verdict)(index % 3), index % 3 == 0 ? [] : [new CvEvidence(quote, 1, 2), new CvEvidence(Hostile, 2, 3)], "5.2 years: 2019-03 to 2024-05"))],
            61.5, Recommendation.Consider, [new Flag(FlagKind.HiddenText, Hostile), new Flag(FlagKind.Gap, "2019-01 to 2020-06")]);
        screening = Disagreement.Add(
            criteria, screening, new SecondOpinion("local-screener/5", [.. screening.Findings.Select(finding => finding with { Verdict = (Verdict)(2 - (int)finding.Verdict) })], 40, Recommendation.NotRecommended));
        var candidate = Candidate();
        candidate.Take(screening);
        candidate.Propose(Outcome.NotTakenFurther);
        return new CandidateDossier(
            candidate, Requisition(), "cv.pdf", criteria, Version: null, screening, AgentScreening: null, Profile: null,
            new CandidateSummary([], [], 5.2, "Data Engineer", ["Has worked for 5.2 years.", Hostile]));
    }

    /// <summary>Somebody whose file could not be read.</summary>
    public static CandidateDossier Unreadable()
    {
        var candidate = Candidate();
        candidate.CannotBeScreened("ImageOnly");
        return new CandidateDossier(candidate, Requisition(), "scan.pdf", CriteriaSet.Empty, Version: null, Screening: null, AgentScreening: null, Profile: null, Summary: null);
    }

    /// <summary>Somebody who declined AI.</summary>
    public static CandidateDossier Declined()
    {
        var candidate = Candidate();
        candidate.DeclineAi();
        return new CandidateDossier(candidate, Requisition(), "cv.pdf", CriteriaSet.Empty, Version: null, Screening: null, AgentScreening: null, Profile: null, Summary: null) { DeclinedBy = Hostile };
    }

    private static Candidate Candidate() => new()
    {
        Id = Guid.Parse("0190a000-0000-7000-8000-000000000007"), TenantId = "t", RequisitionId = Guid.Empty, BatchId = Guid.Empty, Number = 7, FileId = Guid.Empty, Name = Hostile,
    };

    private static Requisition Requisition() => new()
    {
        Id = Guid.Empty, TenantId = "t", Number = 1, Title = Hostile, RecruiterId = Guid.Empty, StartedIn = Guid.Empty, CreatedAt = 0,
    };
}
