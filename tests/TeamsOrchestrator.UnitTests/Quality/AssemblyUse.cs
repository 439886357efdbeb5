using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TeamsOrchestrator.UnitTests.Quality;

/// <summary>What compiled code really uses, read from its metadata: a wrapper or a full name in the source hides nothing.</summary>
internal static class AssemblyUse
{
    public static IReadOnlyList<string> Assemblies(Assembly assembly) => Read(assembly, reader =>
        reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)));

    public static IReadOnlyList<string> Types(Assembly assembly) => Read(assembly, reader =>
        reader.TypeReferences.Select(handle => FullName(reader, handle)));

    public static IReadOnlyList<string> Members(Assembly assembly) => Read(assembly, reader =>
        reader.MemberReferences
            .Select(reader.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => $"{FullName(reader, (TypeReferenceHandle)member.Parent)}.{reader.GetString(member.Name)}"));

    private static IReadOnlyList<string> Read(Assembly assembly, Func<MetadataReader, IEnumerable<string>> query)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        return [.. query(file.GetMetadataReader()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static string FullName(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }
}
