using System.Globalization;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>Reads what the form in which a person is picked shows, for who may fill it in.</summary>
internal sealed class PassOnReader(HiringDb db, RequisitionLookup lookup, Standing standing, PeopleDirectory people, RoleBook roles)
{
    /// <summary>Says what a purpose is among what people do.</summary>
    public static RequisitionAct ActOf(PassOnPurpose purpose) => purpose switch
    {
        PassOnPurpose.Reassign => RequisitionAct.Reassign,
        PassOnPurpose.Add => RequisitionAct.AddReviewer,
        PassOnPurpose.AddFinal => RequisitionAct.AddFinalReviewer,
        PassOnPurpose.HandOver => RequisitionAct.HandOver,
        _ => RequisitionAct.Delegate,
    };

    /// <summary>Finds the requisition, for who may do this with it.</summary>
    /// <returns>The requisition, ended or not, or null.</returns>
    public async Task<Requisition?> FindAsync(Guid id, PassOnPurpose purpose, Person person, CancellationToken cancellationToken) =>
        await db.Requisitions.FindAsync([db.Tenant.Id, id], cancellationToken) is { } requisition
        && Permissions.Allows(ActOf(purpose), await standing.OfAsync(person, requisition, cancellationToken))
            ? requisition
            : null;

    public async Task<PassOnModel?> ReadAsync(PassOnForm form, Person person, CancellationToken cancellationToken)
    {
        var requisition = form.RequisitionId is { } id ? await FindAsync(id, form.Purpose, person, cancellationToken) : null;
        if (requisition is null != form.RequisitionId is null || (requisition is null && form.Purpose != PassOnPurpose.Delegate))
        {
            return null;
        }

        var matches = form.Written is { } written ? await people.FindAsync(written, cancellationToken) : [];
        var managers = requisition is null || form.Purpose != PassOnPurpose.Reassign ? [] : await lookup.ManagersAsync(requisition.Id, cancellationToken);
        var choices = await people.ChoicesAsync(matches, cancellationToken);
        return new PassOnModel
        {
            Purpose = form.Purpose, RequisitionId = form.RequisitionId, Requisition = requisition is null ? null : $"{requisition.Code} {requisition.Title}",
            Written = form.Written, Ambiguous = matches.Count > 1,
            Until = DateOnly.TryParseExact(form.Until, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            People = [.. form.Purpose is PassOnPurpose.Delegate or PassOnPurpose.DelegateHere ? choices.Where(choice => choice.ObjectId != person.ObjectId) : choices],
            Managers = managers.Count > 1 ? [.. managers.Select(manager => (manager.Name, manager.ObjectId))] : [],
        };
    }

    public bool MayRecruit(Person person) => roles.Of(person).HasFlag(Roles.Recruiter);
}
