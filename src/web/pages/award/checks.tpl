<ul class="checks">
{{#CHECK}}<li class="{{CLASS}}"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#{{ICON}}"></use></svg><div><h3><span class="usa-sr-only">{{STATE}} </span>{{TITLE}}</h3><p>{{SENTENCE}}</p></div></li>{{/CHECK}}
</ul>
