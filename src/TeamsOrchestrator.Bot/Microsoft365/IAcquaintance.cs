using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Microsoft365;

/// <summary>Is told when somebody becomes known with name and mail address: a requisition may have waited for the person. The rows join the commit under way.</summary>
internal interface IAcquaintance
{
    Task MetAsync(Person person, CancellationToken cancellationToken);
}
