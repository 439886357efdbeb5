using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.BotTests.Builders;

/// <summary>Adds to the candidates of a requisition what their CVs say, and the criteria they were compared with.</summary>
internal static class KnownApplicants
{
    /// <summary>Adds it.</summary>
    /// <param name="app">The product.</param>
    /// <param name="requisition">The requisition.</param>
    /// <param name="languageOf">The language of a candidate's CV by name; English without it.</param>
    /// <param name="withoutAddress">The names of those whose CV has no mail address.</param>
    public static Task AddAsync(TestApp app, Requisition requisition, Func<string, string>? languageOf = null, params string[] withoutAddress) => app.DoAsync(async services =>
    {
        var (db, artifacts) = (services.GetRequiredService<HiringDb>(), services.GetRequiredService<ArtifactStore>());
        var criteria = new CriteriaDraft(new CriteriaSet([new Criterion { Id = "sql", Text = "SQL", MustHave = true }, new Criterion { Id = "python", Text = "Python" }]), []);
        var version = await artifacts.AddAsync(ArtifactKind.Criteria, requisition.Id, candidate: null, "local-test/1", "criteria", criteria, ArtifactJson.Default.CriteriaDraft, CancellationToken.None);
        (await db.Requisitions.SingleAsync(row => row.Id == requisition.Id)).ApproveCriteria(version.Id);
        foreach (var candidate in await db.Candidates.Where(row => row.RequisitionId == requisition.Id).ToListAsync())
        {
            var name = candidate.Name!;
            var profile = new Profile
            {
                Name = name, Language = languageOf?.Invoke(name) ?? "en",
                Email = withoutAddress.Contains(name, StringComparer.Ordinal) ? null : $"{name.ToLowerInvariant().Replace(' ', '.')}@mail.example",
            };
            await artifacts.AddAsync(ArtifactKind.Profile, requisition.Id, candidate, "local-test/1", "profile", profile, ArtifactJson.Default.Profile, CancellationToken.None);
        }
    });
}
