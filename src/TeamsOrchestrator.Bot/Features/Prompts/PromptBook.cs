using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Models;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Prompts;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>The versions of the prompts of a tenant: which there are, and how one gets before those who may approve it.</summary>
internal sealed class PromptBook(HiringDb db, RoleBook roles, Outbox outbox, AuditLog audit, KeyFactory ids, TimeProvider clock)
{
    /// <summary>Finds a prompt by its name, as people write it or as a click says it.</summary>
    public static string? Find(string? said) => said?.Trim() is { } typed ? PromptFiles.Names.FirstOrDefault(name => string.Equals(name, typed, StringComparison.OrdinalIgnoreCase)) : null;

    /// <summary>Names all prompts.</summary>
    public static string All() => string.Join(", ", PromptFiles.Names.Order(StringComparer.Ordinal));

    /// <summary>Names a version on the trail and on cards.</summary>
    public static string Label(PromptVersion row) => row.FollowsProduct ? row.Name : string.Create(CultureInfo.InvariantCulture, $"{row.Name} own-{row.Number}");

    /// <summary>Gets the version that agents use now, of this tenant; null where it is the program's.</summary>
    public Task<PromptVersion?> LiveAsync(string name, CancellationToken cancellationToken) =>
        LivePrompts.LiveAmong(db.PromptVersions.AsNoTracking()).FirstOrDefaultAsync(row => row.Name == name, cancellationToken);

    /// <summary>Gets the prompt that agents use now.</summary>
    public async Task<Prompt> LivePromptAsync(string name, CancellationToken cancellationToken) =>
        await LiveAsync(name, cancellationToken) is { } row && LivePrompts.Read(row) is { } own ? own : PromptFiles.Get(name);

    /// <summary>Gets the highest number that any version has or had: a number is never given twice.</summary>
    public async Task<int> NewestAsync(string name, CancellationToken cancellationToken) => Math.Max(
        int.Parse(PromptFiles.Get(name).Version, CultureInfo.InvariantCulture),
        await db.PromptVersions.Where(row => row.Name == name).MaxAsync(row => (int?)row.Number, cancellationToken) ?? 0);

    /// <summary>Gets a version that was live once, by its number.</summary>
    public Task<PromptVersion?> NumberedAsync(string name, int number, CancellationToken cancellationToken) => db.PromptVersions.AsNoTracking()
        .Where(row => row.Name == name && row.Number == number && (row.State == PromptState.Live || row.State == PromptState.Former))
        .OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Begins a version; it joins the turn's commit.</summary>
    public PromptVersion New(Guid id, string name, Guid personId, string? note, string? fileName = null, bool followsProduct = false)
    {
        var row = new PromptVersion
        {
            Id = id, TenantId = db.Tenant.Id, Name = name, ProposedBy = personId, ProposedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(), FileName = fileName, FollowsProduct = followsProduct,
            Note = string.IsNullOrWhiteSpace(note) ? null : ShortText.Cut(note.Trim(), PromptVersion.MaxReason),
        };
        db.PromptVersions.Add(row);
        return row;
    }

    public Guid NextId() => ids.Next();

    /// <summary>Puts a proposed version before everybody who may approve it, and before whoever proposed it.</summary>
    public async Task PutAsync(PromptVersion row, CancellationToken cancellationToken)
    {
        audit.Add(AuditLog.TenantChain, AuditActor.Person(row.ProposedBy), "prompt.proposed", row.Id, Label(row));
        foreach (var personId in (await ReviewersAsync(row, cancellationToken)).Select(person => person.Id).Prepend(row.ProposedBy))
        {
            await outbox.PostToAsync(personId, PromptCard.Name(row.Id), cancellationToken);
        }
    }

    /// <summary>Finds who may decide on a version: everybody who looks after prompts, but whoever proposed it.</summary>
    public Task<List<Person>> ReviewersAsync(PromptVersion row, CancellationToken cancellationToken) =>
        roles.AdminsAmong(db.People.AsNoTracking()).Where(person => person.Id != row.ProposedBy).OrderBy(person => person.Name).ToListAsync(cancellationToken);

    /// <summary>Says where people stand, for those who have no right to do something.</summary>
    public string NotAllowed => roles.HasAdmins ? "Prompts_NotYours" : "Prompts_Nobody";
}
