namespace TeamsOrchestrator.Bot.Chat;

/// <summary>Takes files that came without a command.</summary>
internal interface IFilesWithoutCommand
{
    /// <summary>Lets them join what was started just now, or asks for which requisition they are.</summary>
    Task HandleAsync(CommandCall call, CancellationToken cancellationToken);

    /// <summary>Takes them without asking yet.</summary>
    /// <returns>The files, or null where there are none or this person cannot hand in any.</returns>
    Guid? Keep(CommandCall call);

    /// <summary>Does with kept files what <see cref="HandleAsync"/> does with those of a message.</summary>
    Task OfferAsync(Actor actor, Guid batchId, CancellationToken cancellationToken);
}
