using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>Who acts: the channel-authenticated person, and where.</summary>
internal sealed record Actor(Person Person, Roles Roles, ConversationRef Conversation)
{
    public Guid Id => Person.Id;

    public Words Words => Words.For(Person.Locale);

    public bool IsHr => Roles.HasFlag(Roles.Hr);

    public bool IsRecruiter => Roles.HasFlag(Roles.Recruiter);

    public bool InPersonalChat => Conversation.Kind == ConversationKind.Personal;
}
