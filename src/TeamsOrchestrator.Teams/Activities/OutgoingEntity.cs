using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>Something that annotates an activity or card that the bot sends.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(MentionEntity), "mention")]
[JsonDerivedType(typeof(MessageEntity), "https://schema.org/Message")]
public abstract record OutgoingEntity
{
    private protected OutgoingEntity()
    {
    }
}
