using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Workflows;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Finds the people whom a review step names: by role, by name, or as somebody's manager. Who cannot be found is said to the recruiter, who can add somebody.</summary>
internal sealed class StepReviewers(HiringDb db, AskedPeople people, RoleBook roles, IReportingLine line, Outbox outbox)
{
    private IReadOnlyList<Guid>? hr;

    /// <summary>Finds them, stand-ins in their places, in the order in which the step names them.</summary>
    public async Task<IReadOnlyList<Reviewer>> OfAsync(WorkflowStep step, Requisition requisition, CancellationToken cancellationToken)
    {
        var found = new List<Guid>();
        foreach (var choice in step.By)
        {
            var named = await NamedAsync(choice, requisition, cancellationToken);
            var meant = choice.ManagerOf ? await ManagersOfAsync(named, cancellationToken) : named;
            found.AddRange(meant.Select(person => person.Id));
            if (meant.Count == 0)
            {
                await SayMissingAsync(step, choice, requisition, cancellationToken);
            }
        }

        return await people.OfAsync(found, requisition.Id, cancellationToken);
    }

    /// <summary>Finds who makes outcomes final: HR as far as it is known, or the recruiter where nobody is listed as HR or the requisition is confidential.</summary>
    public async Task<IReadOnlyList<Guid>> HrAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        // Only the people named see a confidential requisition; HR is not named.
        if (!roles.HasHr || requisition.Confidential)
        {
            return [requisition.RecruiterId];
        }

        return hr ??= await roles.HrAmong(db.People).Select(person => person.Id).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<Person>> NamedAsync(ReviewerChoice choice, Requisition requisition, CancellationToken cancellationToken)
    {
        if (choice.Person is { } name)
        {
            return [.. (await db.People.ToListAsync(cancellationToken)).Where(person => WorkflowCatalogue.Is(person, name)).Take(1)];
        }

        var ids = choice.Role switch
        {
            ReviewerRole.HiringManager => await people.ManagersAsync(requisition.Id, cancellationToken),
            ReviewerRole.Recruiter => [requisition.RecruiterId],
            _ => await HrAsync(requisition, cancellationToken),
        };
        var rows = await db.People.Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        return [.. rows.Union(db.People.Local.Where(row => ids.Contains(row.Id))).OrderBy(row => ids.ToList().IndexOf(row.Id))];
    }

    private async Task<IReadOnlyList<Person>> ManagersOfAsync(IReadOnlyList<Person> named, CancellationToken cancellationToken)
    {
        var managers = new List<Person>();
        foreach (var person in named)
        {
            if (await line.ManagerOfAsync(person.ObjectId, cancellationToken) is { } objectId && await db.People.SingleOrDefaultAsync(row => row.ObjectId == objectId, cancellationToken) is { } manager)
            {
                managers.Add(manager);
            }
        }

        return managers;
    }

    private Task SayMissingAsync(WorkflowStep step, ReviewerChoice choice, Requisition requisition, CancellationToken cancellationToken)
    {
        // HR who is not known yet is asked by itself as soon as somebody from HR writes.
        if (choice is { Role: ReviewerRole.Hr, ManagerOf: false } or { Role: ReviewerRole.HiringManager, ManagerOf: false })
        {
            return Task.CompletedTask;
        }

        var who = choice.Person ?? choice.Role!.Value.ToString();
        return outbox.PostToAsync(
            requisition.RecruiterId,
            NoticeCard.Name(
                $"nobody-for:{requisition.Id:N}:{step.Id}:{who}:{choice.ManagerOf}", requisition.Id, choice.ManagerOf ? "Asking_NoManagerOf" : "Asking_NobodyNamed",
                requisition.Code, CardText.Escape(requisition.Title), CardText.Escape(who)),
            cancellationToken);
    }
}
