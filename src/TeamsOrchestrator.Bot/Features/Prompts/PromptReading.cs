using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Prompts;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>Reads one version of a prompt with its history.</summary>
internal sealed class PromptReading(HiringDb db, RoleBook roles, PromptBook book)
{
    private const int MostHistory = 10;

    public async Task<PromptTextModel?> ReadAsync(string name, int number, int page, Person reader, Words words, CancellationToken cancellationToken)
    {
        if (PromptBook.Find(name) is null)
        {
            return null;
        }

        var live = await book.LiveAsync(name, cancellationToken);
        var row = number == 0 ? live : await book.NumberedAsync(name, number, cancellationToken);
        var prompt = await book.LivePromptAsync(name, cancellationToken);
        var isProduct = number == 0 && prompt == PromptFiles.Get(name);
        var versions = await db.PromptVersions.AsNoTracking().Where(version => version.Name == name && version.State != PromptState.Fetching && version.State != PromptState.Refused)
            .OrderByDescending(version => version.Id).Take(MostHistory).ToListAsync(cancellationToken);
        var ids = versions.Select(version => version.DecidedBy).Concat(versions.Select(version => (Guid?)version.ProposedBy)).Append(row?.DecidedBy).ToList();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return new PromptTextModel
        {
            Name = name, Number = number, Page = page, IsLive = number == 0 || row?.State == PromptState.Live,
            Label = number == 0 ? prompt.Version : string.Create(CultureInfo.InvariantCulture, $"own-{number}"),
            ApprovedBy = isProduct || row is null ? null : Named(row.DecidedBy), Since = isProduct || row?.DecidedAt is not { } at ? null : words.When(at, reader.TimeZone),
            Pages = LinePages.Of(LinePages.Plain(number == 0 ? prompt.Text : row?.Text ?? string.Empty)),
            History = [.. versions.Select(version => words[$"Prompts_History{version.State}", version.FollowsProduct ? words["Prompts_TheProducts"] : string.Create(CultureInfo.InvariantCulture, $"own-{version.Number}"),
                Named(version.ProposedBy), Named(version.DecidedBy), words.When(version.DecidedAt ?? version.ProposedAt, reader.TimeZone)])],
            MayPropose = PromptPermissions.Allows(PromptAct.Propose, roles.Of(reader)),
        };

        string Named(Guid? id) => id is { } known && people.TryGetValue(known, out var found) ? found : words["Prompts_Somebody"];
    }
}
