using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>How an image is cropped.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ImageStyle>))]
public enum ImageStyle
{
    /// <summary>Not at all.</summary>
    Default,

    /// <summary>Round.</summary>
    Person,
}
