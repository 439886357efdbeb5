using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Messages;

namespace TeamsOrchestrator.Agents.Messages;

/// <summary>What a message to a candidate is made from. It holds nothing of other candidates, no score and no address.</summary>
public sealed record MessageRequest
{
    /// <summary>Gets what it is to say.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>Gets the language of the CV as a two-letter code, or null where it is not clear.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the name of the candidate as people write it, or null where it is not known.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the title of the position.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the approved criteria of which neither the screening that counts nor the notes of an interview say that they are met, or which those notes speak against.</summary>
    public IReadOnlyList<Criterion> NotMet { get; init; } = [];

    /// <summary>Gets the reasons that the deciders gave.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Gets who signs it.</summary>
    public required string Sender { get; init; }

    /// <summary>Gets the address of the privacy notice, or null where there is none.</summary>
    public string? NoticeUrl { get; init; }

    /// <summary>Gets a value indicating whether an agent compared the CV with the criteria.</summary>
    public bool Assisted { get; init; }

    /// <summary>Gets how who it is about is covered in what the deciders wrote, before a language model reads it.</summary>
    public Covering Covering { get; init; } = Covering.Everything;

    /// <summary>Gets what people asked of it so far.</summary>
    public MessageStyle Style { get; init; } = MessageStyle.Plain;
}
