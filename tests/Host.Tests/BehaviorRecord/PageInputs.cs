using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>The names of the values that a page reads from its address or form; nested values have a path.</summary>
internal static class PageInputs
{
    private const int MaxDepth = 3;

    public static IEnumerable<string> Of(IModelMetadataProvider provider, ParameterDescriptor input)
    {
        if (input.BindingInfo?.BindingSource is { IsFromRequest: false } || input.ParameterType == typeof(CancellationToken))
            return [];
        var fromAddress = input is PageBoundPropertyDescriptor bound && bound.Property.GetCustomAttribute<BindPropertyAttribute>()?.SupportsGet == true;
        var name = input.BindingInfo?.BinderModelName ?? input.Name;
        return Names(provider.GetMetadataForType(input.ParameterType), input is HandlerParameterDescriptor ? "" : name, name, MaxDepth)
            .Select(each => fromAddress ? $"{each} (also in the address)" : each);
    }

    private static IEnumerable<string> Names(ModelMetadata metadata, string prefix, string name, int depth)
    {
        var isOurs = metadata.ModelType.Namespace?.StartsWith("FacultyDev", StringComparison.Ordinal) == true;
        if (!isOurs || !metadata.IsComplexType || metadata.IsCollectionType || metadata.BinderType is not null || depth == 0)
            return [name];
        return metadata.Properties.Where(property => property.IsBindingAllowed && !property.IsReadOnly).SelectMany(property =>
        {
            var path = string.IsNullOrEmpty(prefix) ? property.BinderModelName ?? property.PropertyName! : $"{prefix}.{property.BinderModelName ?? property.PropertyName}";
            return Names(property, path, path, depth - 1);
        });
    }
}
