{{#NOT_YET}}<p class="second-line">[[pay.examples_not_yet]]</p>{{/NOT_YET}}
<ul class="pay-examples">{{#EXAMPLE}}<li><p>{{WHO}}</p><p class="pay-example-total">{{TOTAL}}</p>
<details><summary>[[pay.why]]</summary>{{#ITEM}}<p class="claim-outcome"><strong>{{OUTCOME}}</strong> {{AMOUNT}}</p><ol class="claim-reasons">{{#REASON}}<li><span lang="{{TEXT_LANG}}">{{TEXT}}</span>{{#REMEDY}} <strong lang="{{TEXT_LANG}}">{{TEXT}}</strong>{{/REMEDY}} <small class="slate" lang="en">{{SOURCE}}</small></li>{{/REASON}}</ol>{{/ITEM}}</details></li>
{{/EXAMPLE}}</ul>
